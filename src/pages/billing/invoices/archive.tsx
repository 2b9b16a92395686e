import { strToU8, Zip, ZipDeflate } from 'fflate'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'

import { csvLines } from '@/components/list-state/csv-fields'
import { toCsv } from '@/lib/csv'
import { messagesOf } from '@/lib/i18n/catalogue'

import { invoicesCsv, type InvoiceRow } from './definition'
import { invoiceMessages } from './messages'
import { printMessages } from './print-messages'
import { PrintedInvoice } from './printed-invoice'
import styles from './printed-invoice.css?inline'
import { recordsCsv } from './records-csv'

/** Many invoices as one archive: the list of them, and of each its records as CSV and its printed page. Made bit by bit, so that the panel goes on meanwhile. */
export async function archiveOf(rows: readonly InvoiceRow[], currency: string, brand: string): Promise<Blob> {
  const t = messagesOf(invoiceMessages)
  const csv = (lines: Parameters<typeof toCsv>[0]) => strToU8(toCsv(lines, { bom: true }))
  const pieces: Uint8Array<ArrayBuffer>[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    pieces.push(piece)
  })
  const add = (name: string, content: Uint8Array) => {
    const file = new ZipDeflate(name)
    zip.add(file)
    file.push(content, true)
  }
  add(t.csvName, csv(csvLines(invoicesCsv(currency), rows)))
  for (const row of rows) {
    await breath()
    // Two accounts may number alike; the id is unique.
    const name = t.archive.fileName(row.number, row.invoice.id)
    add(`${name}.csv`, csv(recordsCsv(row.invoice, currency)))
    add(`${name}.html`, strToU8(pageOf(row, currency, brand)))
  }
  zip.end()
  return new Blob(pieces, { type: 'application/zip' })
}

/** Lets what the user does meanwhile go first. */
function breath(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve)
  })
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
