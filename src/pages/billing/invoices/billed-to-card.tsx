import { useMessages } from '@/lib/i18n/catalogue'
import { Card } from '@/ui/card'

import { invoicePageMessages } from './page-messages'
import { readSnapshot } from './snapshot'

/** Who the invoice was made out to: the account's details as they were then, whatever they are now. */
export function BilledToCard({ snapshot: text }: { snapshot: string | null | undefined }) {
  const t = useMessages(invoicePageMessages).billedTo
  return (
    <Card title={t.title} note={t.note}>
      <BilledTo text={text} />
    </Card>
  )
}

function BilledTo({ text }: { text: string | null | undefined }) {
  const t = useMessages(invoicePageMessages).billedTo
  const read = readSnapshot(text)
  if (read.kind === 'none') return <p className="text-muted">{t.none}</p>
  if (read.kind === 'raw')
    return (
      <>
        <p className="text-muted">{t.raw}</p>
        <p className="mono wrap-anywhere">{read.text}</p>
      </>
    )
  const { address, registration, vatNumber, email } = read.snapshot
  const [name, ...rest] = address
  const codes = [
    [t.registration, registration],
    [t.vatNumber, vatNumber],
    [t.email, email],
  ] as const
  return (
    <div className="grid gap-3 wrap-anywhere">
      <address className="not-italic">
        <span className="block font-[550]">{name}</span>
        <span className="block whitespace-pre-line">{rest.join('\n')}</span>
      </address>
      <dl className="grid gap-1">
        {codes.map(
          ([label, value]) =>
            value !== null && (
              <div key={label} className="flex flex-wrap gap-x-2">
                <dt className="text-muted">{label}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </div>
  )
}
