import * as z from 'zod/mini'

import type { Descriptor } from '@/forms/descriptors/descriptor'
import { parametersSchema } from '@/forms/descriptors/schema'
import { toText } from '@/forms/held-value'
import { messagesOf } from '@/lib/i18n/catalogue'

import { checkCloudInit } from './cloud-init'
import { tidied, type CreateForm } from './create-form'
import { createMessages } from './messages'

/** The rules of the whole form: those of the descriptors, and those that no descriptor can say. */
export function createSchema(descriptors: readonly Descriptor[]): z.ZodMiniType<CreateForm, CreateForm> {
  const parameters = parametersSchema(descriptors)
  return z.custom<CreateForm>().check((context) => {
    const form = context.value
    const t = messagesOf(createMessages).access
    const add = (path: readonly PropertyKey[], message: string) =>
      context.issues.push({ code: 'custom', input: form, path: [...path], message })
    const key = form.access === 'password' ? '' : toText(form['public_key']).trim()
    if (isPrivateKey(key)) add(['public_key'], t.privateKey)
    for (const { path, message } of parameters.safeParse(tidied(form)).error?.issues ?? []) {
      // The pattern of a key, put in words, would help nobody.
      add(path, path[0] === 'public_key' && key !== '' ? t.notAKey : message)
    }
    for (const { at, text } of checkCloudInit(form.cloud)) add(['cloud', ...at], text)
  })
}

/** Pasted by mistake; it must not leave this computer. */
function isPrivateKey(key: string): boolean {
  return /^-----BEGIN|^PuTTY-User-Key-File/.test(key)
}
