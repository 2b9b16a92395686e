import { useMessages } from '@/lib/i18n/catalogue'
import { formatAge, formatDate, formatDateTime, formatDay, formatUtc } from '@/lib/instant'
import { Time } from '@/ui/time'

import { partMessages } from './part-messages'
import { useNow } from './use-now'

interface WhenProps {
  /** Epoch milliseconds; null when the API did not say. */
  at: number | null
  /** `age`: "3 days ago"; `time`: "12 Mar 2024, 09:41"; `date`: "12 Mar 2024"; `day`: the same of a day of the service, which is one of UTC. */
  as?: 'time' | 'age' | 'date' | 'day'
}

/** An instant, with the exact UTC time one hover away. */
export function When({ at, as = 'time' }: WhenProps) {
  const now = useNow()
  const t = useMessages(partMessages)
  if (at === null) return <span className="text-muted">{t.notKnown}</span>
  return <Time iso={new Date(at).toISOString()} text={textOf(at, as, now)} exact={formatUtc(at)} />
}

function textOf(at: number, as: NonNullable<WhenProps['as']>, now: number): string {
  switch (as) {
    case 'age':
      return formatAge(at, now)
    case 'date':
      return formatDate(at)
    case 'day':
      return formatDay(at)
    case 'time':
      return formatDateTime(at)
  }
}
