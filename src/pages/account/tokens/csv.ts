import { restrictionOf } from '@/api/tokens'
import { isoOf, type CsvField } from '@/components/list-state/csv-fields'

import type { TokenColumn } from './definition'
import type { TokenRow } from './token-rows'

/** The list for other programs. The tokens themselves stay out: a file is copied about. */
export const tokenCsv: readonly CsvField<TokenRow, TokenColumn>[] = [
  ['id', ({ token }) => token.id],
  ['description', ({ token }) => token.description, 'name'],
  ['restricted_to_billing_account_id', ({ token }) => restrictionOf(token), 'reach'],
  ['created_at', ({ created }) => isoOf(created), 'created'],
  ['updated_at', ({ changed }) => isoOf(changed), 'changed'],
]
