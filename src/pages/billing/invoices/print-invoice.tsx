import { useSuspenseQuery } from '@tanstack/react-query'
import { Printer } from 'lucide-react'
import { createPortal } from 'react-dom'

import type { Invoice } from '@/api/invoices'
import { sessionQuery } from '@/api/session'
import { useMessages } from '@/lib/i18n/catalogue'
import { Button } from '@/ui/button'
import { usePrinting } from '@/ui/use-printing'

import { printMessages } from './print-messages'
import { PrintedInvoice } from './printed-invoice'

/** Prints an invoice, or saves it as a PDF: the browser's dialog does both. Its own "Print" gives the same page. */
export function PrintInvoice({ invoice }: { invoice: Invoice }) {
  const t = useMessages(printMessages)
  const { currency, brand } = useSuspenseQuery(sessionQuery).data
  const isPrinting = usePrinting()
  return (
    <>
      <Button icon={<Printer />} onClick={() => print()}>
        {t.button}
      </Button>
      {isPrinting &&
        createPortal(
          <article className="printed-invoice on-paper">
            <PrintedInvoice invoice={invoice} currency={currency} brand={brand} />
          </article>,
          document.body,
        )}
    </>
  )
}
