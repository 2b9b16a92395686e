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

/** How a file can be shown, told by the ending of its name: what an uploader says of the type is often nothing. */
export function previewKind(name: string): PreviewKind {
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
