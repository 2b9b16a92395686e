/**
 * The message catalogue. Every text on screen is a member of a catalogue; there is one per page or part (`messages.ts` beside the code
 * that shows it), so that a page's texts travel in the page's own chunk.
 *
 * A catalogue is a plain object of strings, and of functions where a message takes values. English is the source and gives the type;
 * a translation stands beside it in `messages.id.ts`, is an object of the same type and is exported under the same name, so a missing
 * message or a wrong parameter fails the type check.
 */
import { useSyncExternalStore } from 'react'

import { currentLocale, formatLocale, onLocaleChange, translated } from './locale'

export interface Catalogue<M> {
  /** That of its export: a translation is found by it. */
  readonly name: string
  readonly en: M
}

/** What a translation of a catalogue has to hold: `export const vmMessages: Translation<typeof source.vmMessages> = {…}`. */
export type Translation<C> = C extends Catalogue<infer M> ? M : never

export function catalogue<M>(name: string, en: M): Catalogue<M> {
  return { name, en }
}

/** The messages of a catalogue in the language in use, for code outside of components. */
export function messagesOf<M>({ name, en }: Catalogue<M>): M {
  // `Translation` is the type of whatever stands under this name; its module is checked against its source.
  return (translated(name, en) as M | undefined) ?? en
}

/**
 * `const t = useMessages(vmMessages)`, then `t.list.title` or `t.list.selected(3)`. Components use this and not `messagesOf`: it is
 * what follows a change of language.
 */
export function useMessages<M>(source: Catalogue<M>): M {
  useSyncExternalStore(onLocaleChange, currentLocale)
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
  let rules = pluralRules.get(currentLocale())
  if (rules === undefined) {
    rules = new Intl.PluralRules(currentLocale())
    pluralRules.set(currentLocale(), rules)
  }
  const form = forms[rules.select(count)] ?? forms.other
  return form.replace('#', new Intl.NumberFormat(formatLocale()).format(count))
}
