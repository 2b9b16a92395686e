import { zodResolver } from '@hookform/resolvers/zod'
import type { Resolver } from 'react-hook-form'
import * as z from 'zod/mini'

import { ruleProblems, type TypedRule } from '@/components/load-balancers/ports'
import { afterPress } from '@/forms/after-press'
import { formMessages } from '@/forms/messages'
import { messagesOf } from '@/lib/i18n/catalogue'

import { createBalancerMessages } from './create-messages'

/** What the form holds: the reference's parameters, ports as they are typed. */
export interface CreateBalancerForm {
  /** Slug. */
  location: string
  display_name: string
  network_uuid: string
  reserve_public_ip: boolean
  rules: TypedRule[]
  /** VMs, of whatever network they were picked in: only those of the chosen one count. */
  targets: readonly string[]
  billing_account_id: string
}

const schema = z.custom<CreateBalancerForm>().check((context) => {
  const form = context.value
  const add = (path: PropertyKey[], message: string) =>
    context.issues.push({ code: 'custom', input: form, path, message })
  if (form.display_name.trim() === '')
    add(['display_name'], messagesOf(formMessages).missing(messagesOf(createBalancerMessages).name))
  for (const { at, field, text } of ruleProblems(form.rules)) add(['rules', at, field], text)
})

export const createBalancerResolver: Resolver<CreateBalancerForm> = afterPress(zodResolver(schema))
