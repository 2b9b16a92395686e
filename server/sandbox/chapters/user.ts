import { z } from 'zod'

import { icon } from '../catalogue/icons.ts'
import { models } from '../contract/answers.ts'
import { endpoint } from '../contract/endpoint.ts'
import { erasableLabel } from '../contract/kinds.ts'
import { body } from '../contract/parameters.ts'
import { plainTime } from '../formats.ts'
import type { Call } from '../http/call.ts'
import { refuseRestricted } from '../state/tokens.ts'

interface UserRow {
  readonly user_id: number
  readonly cookie_id: string
  readonly email: string
  readonly first_name: string
  readonly last_name: string
  readonly personal_id_number: string
  readonly phone_number: string
  readonly created_at: number
  readonly updated_at: number
  readonly last_activity: number
}

// Drawn, not fetched: a profile must not make a browser ask another host.
const AVATAR = icon('#4b5563', '<circle cx="16" cy="12" r="5"/><path d="M7 26c1-6 5-8 9-8s8 2 9 8"/>')

const exampleProfile = {
  avatar: '…',
  created_at: '2018-10-25 11:02:59',
  email: 'user@example.com',
  first_name: 'Cloudia',
  id: 22,
  last_name: 'Iaas',
  personal_id_number: '123456',
  phone_number: '+111111111',
  updated_at: '2021-05-18 11:07:00',
  user_id: 8,
}

const profile = z
  .object({
    avatar: z.string(),
    created_at: z.string(),
    email: z.string(),
    first_name: z.string(),
    id: z.int(),
    last_name: z.string(),
    personal_id_number: z.string(),
    phone_number: z.string(),
    updated_at: z.string(),
    user_id: z.int(),
  })
  .register(models, {
    id: 'Profile',
    examples: [exampleProfile],
  })

const account = z
  .object({
    cookie_id: z.string(),
    id: z.int(),
    last_activity: z.string(),
    name: z.string(),
    profile: z.null(),
    profile_data: profile,
    state: z.object({}),
  })
  .register(models, {
    id: 'User',
    examples: [
      {
        cookie_id: '61b0378574974ae88dbfec0feb9917bc',
        id: 8,
        last_activity: '2018-02-22 14:18:47',
        name: 'user@example.com',
        profile: null,
        profile_data: exampleProfile,
        state: {},
      },
    ],
  })

export const user = [
  endpoint('GET /v1/user-resource/user', {
    description: 'Whose token it is.',
    answer: account,
    run: (call) => {
      const row = findUser(call)
      return {
        cookie_id: row.cookie_id,
        id: row.user_id,
        last_activity: plainTime(row.last_activity),
        name: row.email,
        profile: null,
        profile_data: profileView(row),
        state: {},
      }
    },
  }),

  endpoint('PATCH /v1/user-resource/user/profile', {
    description: 'Changes what is sent of the profile. An empty text erases.',
    parameters: {
      first_name: body.optional(erasableLabel, 'First name.', 'Cloudia'),
      last_name: body.optional(erasableLabel, 'Last name.', 'Iaas'),
      phone_number: body.optional(erasableLabel, 'Telephone number, in any form.', '+98765'),
      personal_id_number: body.optional(erasableLabel, 'Number that a state has given the person.', '123456'),
    },
    answer: profile,
    run: (call, input) => {
      refuseRestricted(call)
      const row = findUser(call)
      call.db.run(
        `UPDATE users SET first_name = :first_name, last_name = :last_name, phone_number = :phone_number,
         personal_id_number = :personal_id_number, updated_at = :now WHERE user_id = :user_id`,
        {
          first_name: input.first_name ?? row.first_name,
          last_name: input.last_name ?? row.last_name,
          phone_number: input.phone_number ?? row.phone_number,
          personal_id_number: input.personal_id_number ?? row.personal_id_number,
          now: call.now,
          user_id: call.userId,
        },
      )
      return profileView(findUser(call))
    },
  }),
]

function findUser(call: Call): UserRow {
  const row = call.db.get<UserRow>('SELECT * FROM users WHERE user_id = :user_id', { user_id: call.userId })
  if (!row) throw new Error(`Tenant ${call.userId} has no user`)
  return row
}

function profileView(row: UserRow): z.input<typeof profile> {
  return {
    avatar: AVATAR,
    created_at: plainTime(row.created_at),
    email: row.email,
    first_name: row.first_name,
    id: row.user_id + 14,
    last_name: row.last_name,
    personal_id_number: row.personal_id_number,
    phone_number: row.phone_number,
    updated_at: plainTime(row.updated_at),
    user_id: row.user_id,
  }
}
