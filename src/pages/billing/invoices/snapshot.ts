import { isRecord } from '@/lib/is-record'

/** The billing address of an invoice, as it was when the invoice was made. */
export interface Snapshot {
  /** Who pays, line by line as on an envelope. */
  readonly address: readonly string[]
  readonly email: string | null
  readonly registration: string | null
  readonly vatNumber: string | null
}

export type ReadSnapshot =
  | { readonly kind: 'read'; readonly snapshot: Snapshot }
  /** It is there, but no JSON (rules.md, "Payloads"): as it came. */
  | { readonly kind: 'raw'; readonly text: string }
  | { readonly kind: 'none' }

/** Reads `account_snapshot`: JSON within JSON, whose fields come and go. */
export function readSnapshot(text: string | null | undefined): ReadSnapshot {
  const raw = (text ?? '').trim()
  if (raw === '') return { kind: 'none' }
  let value: unknown
  try {
    value = JSON.parse(raw)
  } catch {
    return { kind: 'raw', text: raw }
  }
  if (!isRecord(value)) return { kind: 'raw', text: raw }
  const field = (name: string) => {
    const found = value[name]
    const written = typeof found === 'string' || typeof found === 'number' ? String(found).trim() : ''
    return written === '' ? null : written
  }
  const line = (...parts: readonly (string | null)[]) => parts.filter((part) => part !== null).join(' ')
  return {
    kind: 'read',
    snapshot: {
      address: [
        field('company_name') ?? field('title') ?? '',
        field('address_line1') ?? '',
        field('address_line2') ?? '',
        line(field('post_index'), field('city')),
        field('county') ?? '',
        field('country') ?? '',
      ].filter((part) => part !== ''),
      email: field('email'),
      registration: field('company_reg_code'),
      vatNumber: field('company_vat_number'),
    },
  }
}
