const IMAGES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  svg: 'image/svg+xml',
  bmp: 'image/bmp',
  ico: 'image/x-icon',
}

const TEXTS = new Set(
  'txt text md markdown log csv tsv json ndjson xml yml yaml toml ini conf cfg env sql sh py js mjs ts tsx jsx css html htm'.split(
    ' ',
  ),
)

export type PreviewKind = { readonly kind: 'image'; readonly type: string } | { readonly kind: 'text' } | null

/**
 * How a file can be shown, told by the ending of its name: what an uploader says of the type is often nothing. One without an ending
 * (README, Makefile) is tried as text.
 */
export function previewKind(name: string): PreviewKind {
  if (/^[^.]+$/.test(name)) return { kind: 'text' }
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  const type = IMAGES[ending]
  if (type !== undefined) return { kind: 'image', type }
  return TEXTS.has(ending) ? { kind: 'text' } : null
}

/** The text of bytes that may be cut in the middle of a character; null when they are no text. */
export function textOf(bytes: Uint8Array): string | null {
  if (bytes.includes(0)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return null
  }
}

/** Of text that is not English up to so many bytes are letters beyond ASCII; of other content far more are. */
const MOST_BEYOND_ASCII = 0.3

/** Text of older programs: one byte for each character, without those that only steer. Null when it looks like no text. */
export function westernTextOf(bytes: Uint8Array): string | null {
  const beyond = bytes.reduce((count, byte) => (byte > 0x7f ? count + 1 : count), 0)
  const isSteered = bytes.some((byte) => byte < 0x20 && !/[\t\n\f\r]/.test(String.fromCharCode(byte)))
  return isSteered || beyond > bytes.length * MOST_BEYOND_ASCII
    ? null
    : new TextDecoder('windows-1252').decode(bytes)
}
