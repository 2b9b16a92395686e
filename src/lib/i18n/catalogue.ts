/**
 * The message catalogue. Every text on screen is a member of a catalogue; there is one per page or part (`messages.ts` beside the code
 * that shows it), so that a page's texts travel in the page's own chunk.
 *
 * A catalogue is a plain object of strings, and of functions where a message takes values. English is the source and gives the type;
 * another language will be an object of the same type, so a missing message or a wrong parameter fails the type check.
 */
type Locale = 'en'

/** The languages there are, each in its own words. */
export const languages: Readonly<Record<Locale, string>> = { en: 'English' }

export type Catalogue<M> = Readonly<Record<Locale, M>>

export function catalogue<M>(en: M): Catalogue<M> {
  return { en }
}

function locale(): Locale {
  return 'en'
}

/** The messages of a catalogue in the language in use, for code outside of components. */
export function messagesOf<M>(source: Catalogue<M>): M {
  return source[locale()]
}

/**
 * `const t = useMessages(vmMessages)`, then `t.list.title` or `t.list.selected(3)`. Components use this and not `messagesOf`: it is
 * the one place that will follow a change of language.
 */
export function useMessages<M>(source: Catalogue<M>): M {
  return messagesOf(source)
}

const pluralRules = new Map<Locale, Intl.PluralRules>()

/**
 * The plural form for a count, `#` standing for the formatted number: `plural(3, { one: '# VM', other: '# VMs' })`.
 * The forms are those of Intl.PluralRules for the language; `other` is always there.
 */
export function plural(
  count: number,
  forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string },
): string {
  let rules = pluralRules.get(locale())
  if (rules === undefined) {
    rules = new Intl.PluralRules(locale())
    pluralRules.set(locale(), rules)
  }
  const form = forms[rules.select(count)] ?? forms.other
  return form.replace('#', new Intl.NumberFormat(formatLocale()).format(count))
}

/**
 * The locale that dates, numbers and money are written in: the viewer's own, as long as it speaks the language of the panel;
 * otherwise a date would mix two languages.
 */
export function formatLocale(): string {
  const preferred = typeof navigator === 'undefined' ? NONE : navigator.languages
  if (preferred !== known.preferred) {
    known = { preferred, chosen: preferred.find((tag) => tag.toLowerCase().startsWith(locale())) ?? 'en-GB' }
  }
  return known.chosen
}

const NONE: readonly string[] = []
// Sorting 10,000 rows asks at every comparison; the browser hands out the same array until the preference changes.
let known: { preferred: readonly string[] | undefined; chosen: string } = { preferred: undefined, chosen: '' }
