/**
 * The language in use. English stands in the source and is always there; another language is a chunk of its own, read before anything
 * is shown in it.
 */

export const locales = ['en', 'id'] as const
export type Locale = (typeof locales)[number]

/** Each in its own words, as in a list to choose from. */
export const languages: Readonly<Record<Locale, string>> = { en: 'English', id: 'Bahasa Indonesia' }

/** The texts of one language by the name of their catalogue. */
export type Texts = Readonly<Record<string, unknown>>
type Reader = () => Promise<Texts>

const readers = new Map<Locale, Reader>()
let wanted: Locale = 'en'
let current: { locale: Locale; texts: Texts } = { locale: 'en', texts: {} }
const listeners = new Set<() => void>()

/** Where the texts of a language come from. They are asked for when it is first shown. */
export function provideLanguage(locale: Exclude<Locale, 'en'>, read: Reader): void {
  readers.set(locale, read)
}

/**
 * Shows the panel in a language, once its texts are there. Whoever asked last is right.
 * @throws what reading the texts throws; the language then stays as it is
 */
export async function showLanguage(locale: Locale): Promise<void> {
  wanted = locale
  if (locale === current.locale) return
  const texts = (await readers.get(locale)?.()) ?? {}
  if (wanted !== locale) return
  current = { locale, texts }
  if (typeof document !== 'undefined') document.documentElement.lang = locale
  for (const listener of listeners) listener()
}

export function currentLocale(): Locale {
  return current.locale
}

/** The texts of the language in use, without those of English, which stand in their catalogues. */
export function translatedTexts(): Texts {
  return current.texts
}

export function onLocaleChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** The language that the viewer's browser asks for, as far as the panel speaks it. */
export function preferredLocale(): Locale {
  for (const tag of preferredTags()) {
    const spoken = locales.find((each) => speaks(tag, each))
    if (spoken !== undefined) return spoken
  }
  return 'en'
}

/**
 * The locale that dates, numbers and money are written in: the viewer's own, as long as it speaks the language of the panel;
 * otherwise a date would mix two languages.
 */
export function formatLocale(): string {
  const preferred = preferredTags()
  if (preferred !== known.preferred || current.locale !== known.locale) {
    const own = preferred.find((tag) => speaks(tag, current.locale))
    known = { preferred, locale: current.locale, chosen: own ?? FORMATS[current.locale] }
  }
  return known.chosen
}

const FORMATS: Readonly<Record<Locale, string>> = { en: 'en-GB', id: 'id-ID' }

function preferredTags(): readonly string[] {
  return typeof navigator === 'undefined' ? NONE : navigator.languages
}

function speaks(tag: string, language: Locale): boolean {
  const lower = tag.toLowerCase()
  return lower === language || lower.startsWith(`${language}-`)
}

const NONE: readonly string[] = []
// Sorting 10,000 rows asks at every comparison; the browser hands out the same array until the preference changes.
let known: { preferred: readonly string[] | undefined; locale: Locale; chosen: string } = {
  preferred: undefined,
  locale: 'en',
  chosen: '',
}
