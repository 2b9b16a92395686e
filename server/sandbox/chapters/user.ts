import { icon } from '../catalogue/icons.ts'
import type { Call, Chapter } from '../http/call.ts'
import { plainTime } from '../formats.ts'
import { ok } from '../http/reply.ts'

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

const EDITABLE = ['first_name', 'last_name', 'phone_number', 'personal_id_number'] as const

// Drawn, not fetched: a profile must not make a browser ask another host.
const AVATAR = icon('#4b5563', '<circle cx="16" cy="12" r="5"/><path d="M7 26c1-6 5-8 9-8s8 2 9 8"/>')

export const user: Chapter = {
  'GET /v1/user-resource/user': (call) => {
    const row = findUser(call)
    return ok({
      cookie_id: row.cookie_id,
      id: row.user_id,
      last_activity: plainTime(row.last_activity),
      name: row.email,
      profile: null,
      profile_data: profileView(row),
      state: {},
    })
  },

  'PATCH /v1/user-resource/user/profile': (call) => {
    for (const name of EDITABLE) {
      const value = call.input.text(name)
      if (value === undefined) continue
      call.db.run(`UPDATE users SET ${name} = :value, updated_at = :now WHERE user_id = :user_id`, {
        value,
        now: call.now,
        user_id: call.userId,
      })
    }
    return ok(profileView(findUser(call)))
  },
}

function findUser(call: Call): UserRow {
  const row = call.db.get<UserRow>('SELECT * FROM users WHERE user_id = :user_id', { user_id: call.userId })
  if (!row) throw new Error(`Tenant ${call.userId} has no user`)
  return row
}

function profileView(row: UserRow) {
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
