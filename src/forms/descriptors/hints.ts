/**
 * How the known parameters look on screen. Besides the adapters of limits and refusals this is the only place that knows parameters by
 * name: one without a hint still gets a field, from its descriptor alone.
 */
import { messagesOf } from '@/lib/i18n/catalogue'

import { type HintTexts, type Parameter, hintMessages } from './hint-messages'

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
} satisfies Record<Parameter, Hint>

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

/** What is said of a known parameter; nothing for one without a hint. */
export function textsFor(parameter: string): HintTexts | undefined {
  const known: Readonly<Record<string, HintTexts>> = messagesOf(hintMessages)
  return known[parameter]
}

/** What the parameter's field is called: "designated_pool_uuid" is at least "Designated pool uuid". */
export function labelOf(parameter: string): string {
  const known = textsFor(parameter)
  if (known !== undefined) return known.label
  const words = parameter.replace(/[_-]+/g, ' ').trim()
  return words === '' ? parameter : words.charAt(0).toUpperCase() + words.slice(1)
}
