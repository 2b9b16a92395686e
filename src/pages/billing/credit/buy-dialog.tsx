import { zodResolver } from '@hookform/resolvers/zod'
import { useQuery } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'

import type { BillingAccount } from '@/api/billing-accounts'
import { cardsQuery, type Card } from '@/api/cards'
import { buyCredit } from '@/api/credit'
import { cardCan, cardName } from '@/components/card-facts'
import { useLocationScope } from '@/components/location-scope'
import { useCurrency } from '@/components/use-currency'
import { useDialogWrite } from '@/components/use-dialog-write'
import type { DialogProps } from '@/components/use-dialogs'
import { useNow } from '@/components/use-now'
import { FormDialog } from '@/forms/form-dialog'
import { chosenOf, ListField } from '@/forms/list-field'
import { currencySymbol } from '@/lib/currency-symbol'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatMoney } from '@/lib/money'
import { paths } from '@/lib/paths'
import { suggestedAmount, typedAmount } from '@/pages/billing/payment/amount'
import { AmountField, amountSchema } from '@/pages/billing/payment/amount-field'
import { useUnclearPurchase } from '@/pages/billing/unclear'
import { unclearMessages } from '@/pages/billing/unclear-messages'
import { useIsBuying } from '@/pages/billing/under-way'
import { TextLink } from '@/ui/text-link'

import { creditMessages } from './messages'

interface BuyCreditDialogProps extends DialogProps {
  account: BillingAccount
}

/** Charges a card for credit. What is charged stands on the button. */
export function BuyCreditDialog({ account, open, onClose }: BuyCreditDialogProps) {
  const messages = useMessages(creditMessages)
  const t = messages.buyDialog
  const { lookFirst } = useMessages(unclearMessages)
  const currency = useCurrency()
  const { keep } = useLocationScope()
  const now = useNow()
  const cards = useQuery(cardsQuery(account.id))
  const chargeable =
    cards.data && primaryFirst(cards.data.items).filter((card) => cardCan.charge(card, now) === null)
  const form = useForm({
    defaultValues: { amount: suggestedAmount('25', currency), card: '' },
    mode: 'onTouched',
    resolver: zodResolver(z.object({ amount: amountSchema(currency), card: z.string() })),
  })
  const values = form.watch()
  const amount = typedAmount(values.amount, currency)
  // The primary card until another is chosen.
  const options = chargeable?.map((each) => ({ value: String(each.id), label: cardName(each), card: each }))
  const card = chosenOf(options, values.card)?.card
  const { plan, isPending, failure, leave } = useDialogWrite(buyCredit, onClose)
  const isBuying = useIsBuying(account.id)
  const unclear = useUnclearPurchase(account.id)

  function whyNot() {
    if (unclear !== null) return lookFirst
    if (isBuying) return messages.underWay
    if (chargeable?.length === 0) return t.cardsEmpty
    return card === undefined ? t.chooseCard : undefined
  }

  return (
    <FormDialog
      open={open}
      onClose={() => {
        leave()
        onClose()
      }}
      title={t.title}
      description={t.text}
      form={form}
      plan={() => {
        if (amount === null || card === undefined) return undefined
        return plan({
          billing_account_id: account.id,
          payment_object_id: card.id,
          amount: amount.toFixed(),
          shown: formatMoney(amount, currency),
        })
      }}
      isPending={isPending}
      failure={failure}
      failureTitle={t.failed}
      submitLabel={amount === null ? t.submitEmpty : t.submit(formatMoney(amount, currency))}
      disabledReason={whyNot()}
    >
      <AmountField form={form} name="amount" label={t.amount} unit={currencySymbol(currency)} />
      <ListField
        control={form.control}
        name="card"
        label={t.card}
        reading={cards}
        options={options}
        empty={
          <>
            {t.cardsEmpty}{' '}
            <TextLink to={keep(paths.billingAccount(account.id, 'payment'))}>{t.addCard}</TextLink>
          </>
        }
        failed={t.cardsFailed}
      />
    </FormDialog>
  )
}

function primaryFirst(cards: readonly Card[]): Card[] {
  return cards
    .filter(({ is_deleted: isDeleted }) => isDeleted !== true)
    .toSorted((a, b) => Number(b.is_primary === true) - Number(a.is_primary === true))
}
