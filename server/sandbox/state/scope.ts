import type { SqlValues } from '../database.ts'
import type { Scope } from '../http/call.ts'

/** The rows of a location that the caller may see; for tables that belong to a billing account. */
export const IN_SCOPE =
  'user_id = :user_id AND location = :location AND (:only_account IS NULL OR billing_account_id = :only_account)'

export function scopeValues(scope: Scope): SqlValues {
  return { user_id: scope.userId, location: scope.location.slug, only_account: scope.onlyAccount }
}
