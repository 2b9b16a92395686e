import { wholeDays } from '@/lib/instant'

export interface TokenAge {
  readonly days: number
  /** Old enough to be rotated. */
  readonly isDue: boolean
}

/**
 * The one place that says when a token is due: the list's marks, its notice and the protection board go by it. Times in epoch milliseconds.
 *
 * @param created null: the service does not say
 * @param remindAfterDays null: the user wants no reminder
 */
export function tokenAge(
  created: number | null,
  remindAfterDays: number | null,
  now: number,
): TokenAge | null {
  if (created === null) return null
  const days = wholeDays(created, now)
  return { days, isDue: remindAfterDays !== null && days > remindAfterDays }
}
