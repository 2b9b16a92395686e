import { useMutation, useQuery } from '@tanstack/react-query'
import { CreditCard, Plus, Star, Trash2 } from 'lucide-react'
import { useMemo, type ReactNode } from 'react'

import type { BillingAccount } from '@/api/billing-accounts'
import { cardsQuery, setPrimaryCard, type Card as PaymentCard } from '@/api/cards'
import { accountCan } from '@/components/billing-account-facts'
import { cardCan, cardExpiry, cardFacts, cardName, cardState } from '@/components/card-facts'
import { Part } from '@/components/part'
import { useDialogs } from '@/components/use-dialogs'
import { Absent } from '@/components/list/absent'
import { useNow } from '@/components/use-now'
import { useMessages } from '@/lib/i18n/catalogue'
import { DAY, formatDay } from '@/lib/instant'
import { Button } from '@/ui/button'
import { CardLine } from '@/ui/card-line'
import { DataTable, type Column } from '@/ui/data-table'
import { Empty } from '@/ui/empty'
import { lazyPart } from '@/ui/lazy-part'
import { MenuItem, MenuSeparator } from '@/ui/menu'
import { SkeletonLines } from '@/ui/skeleton'
import { State } from '@/ui/state'
import { Tag } from '@/ui/tag'

import { paymentMessages } from './messages'

const AddCardDialog = lazyPart(async () => (await import('./add-card-dialog')).AddCardDialog)
const RemoveCardDialog = lazyPart(async () => (await import('./remove-card-dialog')).RemoveCardDialog)

/** The cards of an account, and paying by invoice, which the service keeps among them. */
export function WaysToPay({ account }: { account: BillingAccount }) {
  const t = useMessages(paymentMessages).cards
  const cards = useQuery(cardsQuery(account.id))
  const { show, dialogs } = useDialogs()
  const kept = cards.data?.items.filter(({ is_deleted }) => is_deleted !== true)
  const add = (
    <Button
      icon={<Plus />}
      disabledReason={accountCan.edit(account) ?? undefined}
      onClick={() => show((dialog) => <AddCardDialog account={account} {...dialog} />)}
    >
      {t.add}
    </Button>
  )
  return (
    <section className="grid gap-2">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <h2>{t.title}</h2>
        {kept?.length !== 0 && add}
      </div>
      <Part query={cards} what={t.what} loading={<SkeletonLines lines={3} />}>
        {() => (
          <CardTable
            cards={kept ?? []}
            add={add}
            onRemove={(card) =>
              show((dialog) => <RemoveCardDialog account={account} card={card} {...dialog} />)
            }
          />
        )}
      </Part>
      <p className="text-muted">{t.order}</p>
      {dialogs}
    </section>
  )
}

interface CardTableProps {
  cards: readonly PaymentCard[]
  /** The button that adds one. */
  add: ReactNode
  onRemove: (card: PaymentCard) => void
}

function CardTable({ cards, add, onRemove }: CardTableProps) {
  const t = useMessages(paymentMessages).cards
  const now = useNow()
  const makePrimary = useMutation(setPrimaryCard)
  const columns = useColumns()
  return (
    <DataTable
      label={t.title}
      columns={columns}
      rows={cards}
      rowId={({ id }) => String(id)}
      rowLabel={cardName}
      renderCard={(card) => <CardCard card={card} />}
      rowActions={(card) => (
        <>
          <MenuItem
            icon={<Star />}
            disabledReason={cardCan.makePrimary(card, now) ?? undefined}
            onSelect={() =>
              makePrimary.mutate({
                id: card.id,
                billing_account_id: card.billing_account_id ?? 0,
                card: cardName(card),
              })
            }
          >
            {t.makePrimary}
          </MenuItem>
          <MenuSeparator />
          <MenuItem icon={<Trash2 />} danger onSelect={() => onRemove(card)}>
            {t.remove}
          </MenuItem>
        </>
      )}
      empty={
        <Empty icon={<CreditCard />} title={t.empty} level={3} action={add}>
          {t.emptyText}
        </Empty>
      }
    />
  )
}

function useColumns(): readonly Column<PaymentCard>[] {
  const t = useMessages(paymentMessages).cards
  return useMemo(
    () => [
      { id: 'name', header: t.name, width: 'minmax(11rem, 2fr)', cell: (card) => <Name card={card} /> },
      {
        id: 'holder',
        header: t.holder,
        width: 'minmax(8rem, 1.5fr)',
        hideBelow: 'lg',
        className: 'text-muted',
        cell: (card) => cardFacts(card.additional_data).holder ?? '–',
      },
      { id: 'state', header: t.state, width: 'minmax(9rem, 1fr)', cell: (card) => <Standing card={card} /> },
      {
        id: 'expires',
        header: t.expires,
        width: 'minmax(7rem, 1fr)',
        cell: (card) => <GoodThrough card={card} />,
      },
    ],
    [t],
  )
}

function CardCard({ card }: { card: PaymentCard }) {
  return (
    <>
      <div className="flex min-w-0 flex-wrap items-center justify-between gap-x-3">
        <Name card={card} />
        <Standing card={card} />
      </div>
      <CardLine end={<GoodThrough card={card} />}>{cardFacts(card.additional_data).holder}</CardLine>
    </>
  )
}

function Name({ card }: { card: PaymentCard }) {
  const t = useMessages(paymentMessages).cards
  return (
    <span className="flex min-w-0 items-center gap-2">
      <span className="truncate font-medium">{cardName(card)}</span>
      {card.is_primary === true && <Tag>{t.primary}</Tag>}
    </span>
  )
}

function Standing({ card }: { card: PaymentCard }) {
  const now = useNow()
  const { kind, word } = cardState(card, now)
  return <State kind={kind}>{word}</State>
}

function GoodThrough({ card }: { card: PaymentCard }) {
  const t = useMessages(paymentMessages).cards
  const expires = cardExpiry(card)
  // Paying by invoice has no end, and before it is agreed to no beginning either.
  if (cardFacts(card.additional_data).kind === 'byInvoice') return <Absent />
  return <span className="text-muted">{expires === null ? t.noEnd : formatDay(expires - DAY)}</span>
}
