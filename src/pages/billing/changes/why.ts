import { messagesOf } from '@/lib/i18n/catalogue'
import { formatRate, type Money } from '@/lib/money'
import { formatAnd, formatNumber } from '@/lib/words'

import type { Part, Side } from './explain'
import { changesMessages } from './messages'

export interface Why {
  readonly now: string
  readonly before: string
}

/** Why a part is as it is, with its numbers: what it is now, and what it was. */
export function whyOf({ reason, before, after }: Part, currency: string): Why {
  const t = messagesOf(changesMessages).why
  const hours = (side: Side | null) => hoursText(side === null ? '0' : (side.hours?.toFixed() ?? null))
  const rate = (side: Side | null) => t.anHour(rateText(side?.rate ?? null, currency))
  switch (reason) {
    case 'new':
      return { now: usedText(after, currency), before: t.new }
    case 'gone':
      return { now: t.gone, before: t.was(usedText(before, currency)) }
    case 'resized':
      return { now: sizesText(after), before: t.insteadOf(sizesText(before)) }
    case 'hours':
      return { now: hours(after), before: t.insteadOf(hours(before)) }
    case 'period':
      return { now: t.throughout(hours(after)), before: t.insteadOf(hours(before)) }
    case 'price':
      return { now: rate(after), before: t.insteadOf(rate(before)) }
    case 'other':
      return { now: t.other, before: '' }
  }
}

/** What it was: "2 CPUs, 4 GB RAM, 40 GB disk"; of several configurations the one of the longest time. */
export function detailsOf({ before, after }: Part): string {
  const [longest] = (after ?? before)?.lines.toSorted((a, b) => b.amount.cmp(a.amount)) ?? []
  return longest?.details ?? ''
}

function usedText(side: Side | null, currency: string): string {
  const t = messagesOf(changesMessages).why
  if (side?.hours == null || side.rate === null) return t.unknown
  return t.hoursAt(hoursText(side.hours.toFixed()), rateText(side.rate, currency))
}

/** "2 CPUs, 4 GB RAM for 300 h and 4 CPUs, 8 GB RAM for 444 h" */
function sizesText(side: Side | null): string {
  const t = messagesOf(changesMessages).why
  const lines = side?.lines ?? []
  const [only] = lines
  if (lines.length === 1 && only !== undefined) return only.details
  return formatAnd(lines.map(({ details, hours }) => t.sizeFor(details, hoursText(hours?.toFixed() ?? null))))
}

function hoursText(hours: string | null): string {
  const t = messagesOf(changesMessages).why
  return hours === null ? t.unknown : t.hoursOf(formatNumber(Number(hours)))
}

/** An average has more digits than a price. */
function rateText(rate: Money | null, currency: string): string {
  return rate === null ? messagesOf(changesMessages).why.unknown : formatRate(rate, currency)
}
