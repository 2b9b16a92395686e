import { restrictionOf } from '@/api/tokens'
import type { CsvValue } from '@/lib/csv'

import type { TokenRow } from './token-rows'

/** The list for other programs. The tokens themselves stay out: a file is copied about. */
export function tokenCsv(rows: readonly TokenRow[]): CsvValue[][] {
  const head = ['id', 'description', 'restricted_to_billing_account_id', 'created_at', 'updated_at']
  return [
    head,
    ...rows.map(({ token, created, changed }): CsvValue[] => [
      token.id,
      token.description,
      restrictionOf(token),
      iso(created),
      iso(changed),
    ]),
  ]
}

function iso(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString()
}
