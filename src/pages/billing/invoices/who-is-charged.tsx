import { useQuery } from '@tanstack/react-query'

import { cardsQuery } from '@/api/cards'
import { cardCan, cardName } from '@/components/card-facts'
import { useLocationScope } from '@/components/location-scope'
import { useNow } from '@/components/use-now'
import { useMessages } from '@/lib/i18n/catalogue'
import { paths } from '@/lib/paths'
import { Notice } from '@/ui/notice'
import { Skeleton } from '@/ui/skeleton'
import { TextLink } from '@/ui/text-link'

import { payMessages } from './pay-messages'

/** The card that a payment is charged to: the primary one, or else the next that can be. */
export function WhoIsCharged({ accountId }: { accountId: number }) {
  const t = useMessages(payMessages).card
  const { keep } = useLocationScope()
  const now = useNow()
  const cards = useQuery(cardsQuery(accountId))
  if (cards.data === undefined)
    return cards.error === null ? <Skeleton className="w-56" /> : <p className="text-muted">{t.unread}</p>
  const [first, ...others] = cards.data.items
    .filter((card) => card.is_deleted !== true && cardCan.charge(card, now) === null)
    .toSorted((a, b) => Number(b.is_primary === true) - Number(a.is_primary === true) || a.id - b.id)
  if (first === undefined)
    return (
      <Notice tone="wait">
        {t.none} <TextLink to={keep(paths.billingAccount(accountId, 'payment'))}>{t.add}</TextLink>
      </Notice>
    )
  return <p>{others.length > 0 ? t.charged(cardName(first)) : t.only(cardName(first))}</p>
}
