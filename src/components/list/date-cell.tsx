import { formatDate, formatUtc } from '@/lib/instant'
import { Time } from '@/ui/time'

import { Absent } from './absent'

/** A day in a column of days, with the exact UTC time one hover away. `at` in epoch milliseconds; null: the API did not say. */
export function DateCell({ at }: { at: number | null }) {
  if (at === null) return <Absent unknown />
  return <Time iso={new Date(at).toISOString()} text={formatDate(at)} exact={formatUtc(at)} />
}
