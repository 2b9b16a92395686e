/**
 * The message catalogue. Every text on screen is a member of a catalogue; there is one per area (`messages.ts` beside the code
 * that shows it), so that a page's texts travel in the page's own chunk.
 *
 * A catalogue is a plain object of strings, and of functions where a message takes values. English is the source and gives the type;
 * another language is an object of the same type, so a missing message or a wrong parameter fails the type check.
 */
import { useSyncExternalStore } from 'react'

export type Locale = 'en'

export interface Catalogue<M> {
  readonly en: M
  /** Other languages, loaded when chosen. */
  readonly load: Partial<Record<Exclude<Locale, 'en'>, () => Promise<M>>>
  readonly loaded: Map<Locale, M>
}

export function catalogue<M>(en: M, load: Catalogue<M>['load'] = {}): Catalogue<M> {
  return { en, load, loaded: new Map([['en', en]]) }
}

let current: Locale = 'en'
const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function locale(): Locale {
  return current
}

/** The messages of a catalogue in the language in use. Inside components use `useMessages`, which follows a change of language. */
export function messagesOf<M>(source: Catalogue<M>): M {
  return source.loaded.get(current) ?? source.en
}

/** `const t = useMessages(vmMessages)`, then `t.list.title` or `t.list.selected(3)`. */
export function useMessages<M>(source: Catalogue<M>): M {
  useSyncExternalStore(subscribe, locale, locale)
  return messagesOf(source)
}

const pluralRules = new Map<string, Intl.PluralRules>()

/**
 * The plural form for a count, `#` standing for the formatted number: `plural(3, { one: '# VM', other: '# VMs' })`.
 * The forms are those of Intl.PluralRules for the language; `other` is always there.
 */
export function plural(
  count: number,
  forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string },
): string {
  let rules = pluralRules.get(current)
  if (rules === undefined) {
    rules = new Intl.PluralRules(current)
    pluralRules.set(current, rules)
  }
  const form = forms[rules.select(count)] ?? forms.other
  return form.replace('#', new Intl.NumberFormat(formatLocale()).format(count))
}

/**
 * The locale that dates, numbers and money are written in: the viewer's own, as long as it speaks the language of the panel;
 * otherwise a date would mix two languages.
 */
export function formatLocale(): string {
  const preferred = typeof navigator === 'undefined' ? [] : navigator.languages
  return (
    preferred.find((tag) => tag.toLowerCase().startsWith(current)) ?? (current === 'en' ? 'en-GB' : current)
  )
}
