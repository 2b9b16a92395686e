/**
 * Between a number as a person reads and types it and as the API counts it: memory is typed in GB ("8", "1.5 GB", "512 MB") and sent in
 * MB; on screen it is written as the viewer's language writes it. What cannot be read stays as it was typed, so that the check can say what is wrong with it.
 */
import type { FieldSpec } from '@/forms/descriptors/fields'
import { MB_PER_GB, parseMb } from '@/lib/sizes'
import { readDecimal, writeDecimal } from '@/lib/typed-number'

import { toText } from './held-value'

type Scaled = Pick<FieldSpec, 'unit' | 'scale'>

/** What was typed, in the API's unit. */
export function toApiText({ unit, scale }: Scaled, typed: string): string {
  const text = typed.trim()
  if (unit !== 'GB' && unit !== 'MB') return readDecimal(text) ?? text
  const mb = parseMb(text, unit)
  if (mb === null) return text
  // On screen GB, and sent in GB: a disk. On screen GB, and sent in MB: memory.
  const sent = unit === 'GB' && scale === 1 ? mb / MB_PER_GB : mb
  return String(Math.round(sent * 1e6) / 1e6)
}

/** The text on screen for a value of the form. */
export function toScreenText({ scale }: Pick<Scaled, 'scale'>, value: unknown): string {
  const text = toText(value)
  const number = Number(text)
  if (text.trim() === '' || !Number.isFinite(number)) return text
  return writeDecimal(scale === 1 ? text : String(number / scale))
}
