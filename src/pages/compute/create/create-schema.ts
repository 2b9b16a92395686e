import * as z from 'zod/mini'

import type { Descriptor } from '@/forms/descriptors/descriptor'
import { parametersSchema } from '@/forms/descriptors/schema'
import { messagesOf } from '@/lib/i18n/catalogue'

import { checkCloudInit } from './cloud-init'
import { tidied, type CreateForm } from './create-form'
import { createMessages } from './messages'

/** The rules of the whole form: those of the descriptors, and those that no descriptor can say. */
export function createSchema(descriptors: readonly Descriptor[]): z.ZodMiniType<CreateForm, CreateForm> {
  const parameters = parametersSchema(descriptors)
  return z.custom<CreateForm>().check((context) => {
    const form = context.value
    const add = (path: readonly PropertyKey[], message: string) =>
      context.issues.push({ code: 'custom', input: form, path: [...path], message })
    for (const { path, message } of parameters.safeParse(tidied(form)).error?.issues ?? []) add(path, message)
    if (form.access !== 'password' && isPrivateKey(form['public_key'])) {
      add(['public_key'], messagesOf(createMessages).access.privateKey)
    }
    for (const { at, text } of checkCloudInit(form.cloud)) add(['cloud', ...at], text)
  })
}

/** Pasted by mistake; it must not leave this computer. */
function isPrivateKey(value: unknown): boolean {
  return typeof value === 'string' && /^\s*-----BEGIN|^\s*PuTTY-User-Key-File/.test(value)
}
