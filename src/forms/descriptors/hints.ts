/**
 * How the known parameters look on screen. Besides the adapters of limits and refusals this is the only place that knows parameters by
 * name: one without a hint still gets a field, from its descriptor alone.
 */
import { catalogue, messagesOf } from '@/lib/i18n/catalogue'

export type Widget = 'number' | 'slider' | 'select' | 'choice' | 'text' | 'password' | 'textarea'

/** What a number counts; MB and GB are shown in the unit that fits. */
export type Unit = 'core' | 'MB' | 'GB'

export type Section = 'system' | 'size' | 'access' | 'other'

export interface Hint {
  section: Section
  widget?: Widget
  unit?: Unit
}

/** In the order of the screen. */
const HINTS = {
  os_name: { section: 'system', widget: 'choice' },
  os_version: { section: 'system', widget: 'select' },
  vcpu: { section: 'size', widget: 'slider', unit: 'core' },
  ram: { section: 'size', widget: 'slider', unit: 'MB' },
  disks: { section: 'size', widget: 'slider', unit: 'GB' },
  size_gb: { section: 'size', widget: 'slider', unit: 'GB' },
  name: { section: 'access' },
  description: { section: 'access' },
  username: { section: 'access' },
  password: { section: 'access', widget: 'password' },
  public_key: { section: 'access', widget: 'textarea' },
} satisfies Record<string, Hint>

const hints = new Map<string, Hint>(Object.entries(HINTS))
const order = [...hints.keys()]

export function hintFor(parameter: string): Hint | null {
  return hints.get(parameter) ?? null
}

/** Where the parameter stands among the others; those without a hint come last, in the order of the API. */
export function positionOf(parameter: string): number {
  const position = order.indexOf(parameter)
  return position === -1 ? order.length : position
}

interface HintTexts {
  label: string
  placeholder?: string
  /** What the descriptor cannot say; stands after the rule. */
  note?: string
}

const texts: Record<keyof typeof HINTS, HintTexts> = {
  os_name: { label: 'System' },
  os_version: { label: 'Version' },
  vcpu: { label: 'vCPU' },
  ram: { label: 'Memory' },
  disks: { label: 'Disk', note: 'it can grow later, never shrink' },
  size_gb: { label: 'Size' },
  name: { label: 'Name', placeholder: 'web-01' },
  description: { label: 'Description', placeholder: 'What it is for' },
  username: { label: 'User name' },
  password: { label: 'Password' },
  public_key: { label: 'Public key', placeholder: 'ssh-ed25519 AAAA… you@example' },
}

export const hintMessages = catalogue<Record<string, HintTexts>>(texts)

/** What the parameter's field is called: "designated_pool_uuid" is at least "Designated pool uuid". */
export function labelOf(parameter: string): string {
  const known = messagesOf(hintMessages)[parameter]
  if (known !== undefined) return known.label
  const words = parameter.replace(/[_-]+/g, ' ').trim()
  return words === '' ? parameter : words.charAt(0).toUpperCase() + words.slice(1)
}
