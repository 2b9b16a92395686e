import { useState } from 'react'

interface ImageIconProps {
  /** As the API has it (reference, "VM images list"): an address or the picture itself, in several ways. */
  icon: string | null | undefined
  name: string
}

/** The mark of a system; its initial where there is none that the page may show. */
export function ImageIcon({ icon, name }: ImageIconProps) {
  const [broken, setBroken] = useState<string | null>(null)
  const address = iconAddress(icon)
  if (address === null || address === broken) return name.charAt(0).toUpperCase()
  return <img src={address} alt="" className="size-6 rounded-md" onError={() => setBroken(address)} />
}

/** Pictures from elsewhere are not loaded: the page's CSP forbids them, and they would tell others who looks at this page. */
export function iconAddress(icon: string | null | undefined): string | null {
  const text = icon?.trim() ?? ''
  if (text.startsWith('data:image/')) return text
  if (/^<(?:\?xml|svg)/.test(text)) return `data:image/svg+xml,${encodeURIComponent(text)}`
  // Base64 without a head: "<svg", "<?xml" and the first bytes of a PNG.
  if (/^(?:PHN2|PD94)[A-Za-z0-9+/=]+$/.test(text)) return `data:image/svg+xml;base64,${text}`
  if (/^iVBOR[A-Za-z0-9+/=]+$/.test(text)) return `data:image/png;base64,${text}`
  return null
}
