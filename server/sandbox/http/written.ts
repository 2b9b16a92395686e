/**
 * How values become the JSON of an answer. A list of thousands takes longer to write than to find, and most of its entries are what
 * they were when it was last asked for: of an entry that never changes the bytes are kept for as long as the entry is.
 */
const kept = new WeakMap<object, Buffer | null>()

/** Says of a value that it never changes. */
export function lasting<Value extends object>(value: Value): Value {
  kept.set(value, null)
  return value
}

/** The JSON of an answer, as text or as its UTF-8. */
export function written(value: unknown): string | Uint8Array<ArrayBuffer> {
  return Array.isArray(value) && value.some(isLasting)
    ? joined(value.map(writtenEntry))
    : JSON.stringify(value)
}

function isLasting(value: unknown): boolean {
  return typeof value === 'object' && value !== null && kept.has(value)
}

function joined(entries: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  // An opening bracket, and behind each entry a comma or the closing one.
  const bytes = Buffer.allocUnsafe(entries.reduce((sum, entry) => sum + entry.length + 1, 1))
  let at = bytes.write('[')
  for (const [index, entry] of entries.entries()) {
    if (index > 0) at += bytes.write(',', at)
    bytes.set(entry, at)
    at += entry.length
  }
  bytes.write(']', at)
  return bytes
}

function writtenEntry(entry: unknown): Uint8Array {
  if (typeof entry !== 'object' || entry === null) return Buffer.from(JSON.stringify(entry) ?? 'null')
  const known = kept.get(entry)
  if (known) return known
  const bytes = Buffer.from(JSON.stringify(entry))
  if (known === null) kept.set(entry, bytes)
  return bytes
}
