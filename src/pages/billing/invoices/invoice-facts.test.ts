import { expect, it } from 'vitest'

import { invoiceKind } from './invoice-facts'

it.each([null, '', 'Invoice', 'Invoice <nr>', 'Invoice 003782543', 'invoice #12', 'Invoice no. 2026/10-7'])(
  'takes an invoice called "%s" for an ordinary one',
  (name) => expect(invoiceKind({ name })).toBeNull(),
)

it.each(['Credit top-up', 'Invoice correction', 'Invoice 12 corrected', 'Invoices of 2025'])(
  'says of "%s" what it is for',
  (name) => expect(invoiceKind({ name })).toBe(name),
)
