import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'

import { messagesOf } from '@/lib/i18n/catalogue'

import { callApi } from './http'
import { ignored } from './list'
import { apiMessages } from './messages'
import { renameSession } from './session'
import { write } from './write'

const profileSchema = z.looseObject({
  first_name: z.optional(z.nullable(z.string())),
  last_name: z.optional(z.nullable(z.string())),
  phone_number: z.optional(z.nullable(z.string())),
  personal_id_number: z.optional(z.nullable(z.string())),
  email: z.optional(z.nullable(z.string())),
  /** The address of a picture, mostly on another server. */
  avatar: z.optional(z.nullable(z.string())),
  created_at: z.optional(z.nullable(z.string())),
  updated_at: z.optional(z.nullable(z.string())),
})

/** Reference, "User": the account that the token belongs to. */
const userSchema = z.looseObject({
  id: z.number(),
  /** The e-mail address that one signs in to the provider with. */
  name: z.string(),
  last_activity: z.optional(z.nullable(z.string())),
  profile_data: z.optional(z.nullable(profileSchema)),
})

export type User = z.infer<typeof userSchema>

export const userQuery = queryOptions({
  queryKey: ['user'],
  queryFn: ({ signal }) => callApi({ method: 'GET', path: '/user-resource/user', signal }, userSchema),
  staleTime: 5 * 60_000,
})

/** The fields that the user may change (reference, "Modify Profile Info"); each takes any text, an empty one too. */
export const profileFields = ['first_name', 'last_name', 'phone_number', 'personal_id_number'] as const
export type Profile = Record<(typeof profileFields)[number], string>

export function profileOf({ profile_data: profile }: User): Profile {
  const text = (name: keyof Profile) => profile?.[name] ?? ''
  return {
    first_name: text('first_name'),
    last_name: text('last_name'),
    phone_number: text('phone_number'),
    personal_id_number: text('personal_id_number'),
  }
}

/** Sends what changed and nothing else: somebody may have changed the rest meanwhile. */
export const updateProfile = write<Partial<Profile>, void>({
  key: ['user', 'update'],
  call: (changed, send) =>
    send({ method: 'PATCH', path: '/user-resource/user/profile', form: changed }, ignored),
  title: () => messagesOf(apiMessages).writes.updateProfile,
  invalidates: () => [userQuery.queryKey],
  onDone: (client, _result, changed) => {
    client.setQueryData(
      userQuery.queryKey,
      (user) => user && { ...user, profile_data: { ...user.profile_data, ...changed } },
    )
    // The profile is saved all the same; the old name stands among the accounts until the next sign-in.
    renameSession(client).catch(() => undefined)
  },
})
