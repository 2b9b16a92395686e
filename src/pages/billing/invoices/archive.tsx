import { strToU8, zipSync } from 'fflate'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'

import { toCsv } from '@/lib/csv'
import { messagesOf } from '@/lib/i18n/catalogue'

import { invoicesCsv, type InvoiceRow } from './definition'
import { invoiceMessages } from './messages'
import { printMessages } from './print-messages'
import { PrintedInvoice } from './printed-invoice'
import styles from './printed-invoice.css?inline'
import { recordsCsv } from './records-csv'

/** Many invoices as one archive: the list of them, and of each its records as CSV and its printed page. */
export function archiveOf(rows: readonly InvoiceRow[], currency: string, brand: string): Blob {
  const t = messagesOf(invoiceMessages)
  const csv = (lines: Parameters<typeof toCsv>[0]) => strToU8(toCsv(lines, { bom: true }))
  const files: Record<string, Uint8Array> = { [t.csvName]: csv(invoicesCsv(rows, currency)) }
  for (const row of rows) {
    // Two accounts may number alike; the id is unique.
    const name = t.archive.fileName(row.number, row.invoice.id)
    files[`${name}.csv`] = csv(recordsCsv(row.invoice, currency))
    files[`${name}.html`] = strToU8(pageOf(row, currency, brand))
  }
  return new Blob([zipSync(files)], { type: 'application/zip' })
}

function pageOf({ invoice, number }: InvoiceRow, currency: string, brand: string): string {
  const page = document.implementation.createHTMLDocument(messagesOf(printMessages).title(number))
  const article = page.createElement('article')
  article.className = 'printed-invoice'
  const root = createRoot(article)
  flushSync(() => root.render(<PrintedInvoice invoice={invoice} currency={currency} brand={brand} />))
  // Put together as text: the panel's own policy would refuse a style element, also one of a document that is never shown.
  const head = `<meta charset="utf-8">${page.head.innerHTML}<style>${styles}</style>`
  const html = `<!doctype html>\n<html lang="${document.documentElement.lang}"><head>${head}</head><body>${article.outerHTML}</body></html>\n`
  root.unmount()
  return html
}
