/**
 * Search over the rows of a list: every term of the query must occur somewhere in the row, whatever its case and accents.
 * Rows are prepared once and the query once per keystroke, which leaves one substring test per row.
 */
import { withoutAccents } from './accents'

function fold(text: string): string {
  return withoutAccents(text).toLowerCase()
}

/** The text of a row to search in; fields that are absent count for nothing. */
export function prepare(fields: readonly (string | number | null | undefined)[]): string {
  // A line end between fields: no term contains one, so no match spans two fields.
  return fold(fields.filter((field) => field !== null && field !== undefined).join('\n'))
}

/** The terms of a query, to be made once per keystroke. None for an empty query. */
export function searchTerms(query: string): readonly string[] {
  return fold(query)
    .split(/\s+/)
    .filter((term) => term !== '')
}

/** Whether all terms occur in a prepared row; true when there are none. */
export function matches(prepared: string, terms: readonly string[]): boolean {
  return terms.every((term) => prepared.includes(term))
}
