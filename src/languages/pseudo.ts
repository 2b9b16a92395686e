import type { Translate } from '@/lib/i18n/locale'

const LONGER_BY = 0.4
/** Letters with accents, so that it is seen at once what is no message of a catalogue. */
const FILLING = 'žėm ôluptås ñecessi dólor ïpsa '

const known = new WeakMap<object, unknown>()

/** English, each text longer by two fifths: made as it is shown, for the tests of the layout. */
export const translate: Translate = (_name, en) => longer(en)

function longer(messages: unknown): unknown {
  if (typeof messages === 'string') return longerText(messages)
  if ((typeof messages !== 'object' && typeof messages !== 'function') || messages === null) return messages
  // What is shown again has to be the same: memos compare it.
  const made = known.get(messages)
  if (made !== undefined) return made
  const result = isFunction(messages)
    ? (...values: unknown[]) => longer(messages(...values))
    : Array.isArray(messages)
      ? messages.map(longer)
      : Object.fromEntries(Object.entries(messages).map(([name, message]) => [name, longer(message)]))
  known.set(messages, result)
  return result
}

function isFunction(value: object): value is (...values: unknown[]) => unknown {
  return typeof value === 'function'
}

/** The text itself stands first, so that what is looked for by its beginning is found. One word stays one. */
function longerText(text: string): string {
  const count = Math.ceil(text.length * LONGER_BY)
  if (!/\p{L}/u.test(text)) return text
  const filling = FILLING.repeat(Math.ceil(count / FILLING.length)).slice(0, count)
  return text.includes(' ')
    ? `${text} ${filling.slice(1)}`.trimEnd()
    : `${text}${filling.replaceAll(' ', '')}`
}
