/**
 * The language in use. English stands in the source and is always there; another language is a chunk of its own, read before anything
 * is shown in it.
 */

import { useMemo, useSyncExternalStore } from 'react'

export const locales = ['en', 'id'] as const
export type Locale = (typeof locales)[number]

/** Each in its own words, as in a list to choose from. */
export const languages: Readonly<Record<Locale, string>> = { en: 'English', id: 'Bahasa Indonesia' }

/** English made longer, for the tests of the layout alone: it is not offered to anybody. */
export const pseudoLocale = 'en-XA'
export type ShownLocale = Locale | typeof pseudoLocale

/** Of a catalogue, by its name and its English: what stands in its place; nothing where the language has none. */
export type Translate = (name: string, en: unknown) => unknown
type Reader = () => Promise<Translate>

const readers = new Map<ShownLocale, Reader>()
let wanted: ShownLocale = 'en'
let failed: ShownLocale | null = null
let current: { locale: ShownLocale; translate: Translate } = { locale: 'en', translate: (_name, en) => en }
const listeners = new Set<() => void>()

/** Where the texts of a language come from. They are asked for when it is first shown. */
export function provideLanguage(locale: Exclude<ShownLocale, 'en'>, read: Reader): void {
  readers.set(locale, read)
}

/**
 * Shows the panel in a language, once its texts are there. Whoever asked last is right. When they cannot be read the language stays as
 * it is, and `useLanguage` tells.
 */
export async function showLanguage(locale: ShownLocale): Promise<void> {
  wanted = locale
  try {
    const translate = locale === current.locale ? current.translate : await readers.get(locale)?.()
    if (wanted !== locale) return
    failed = null
    current = { locale, translate: translate ?? ((_name, en) => en) }
    if (typeof document !== 'undefined') document.documentElement.lang = locale
  } catch {
    if (wanted !== locale) return
    failed = locale
  }
  for (const listener of listeners) listener()
}

export function currentLocale(): ShownLocale {
  return current.locale
}

/** The language on screen, and the one that was asked for since, when its texts could not be read. */
export function useLanguage(): { shown: ShownLocale; failed: ShownLocale | null } {
  return {
    shown: useSyncExternalStore(onLocaleChange, currentLocale),
    failed: useSyncExternalStore(onLocaleChange, () => failed),
  }
}

/** As `useMemo`, for what is made from words or written numbers: it is made anew when the language changes. */
export function useInLanguage<T>(make: () => T, from: readonly unknown[]): T {
  const { shown } = useLanguage()
  // oxlint-disable-next-line react/exhaustive-deps -- the caller says what `make` is made from
  return useMemo(make, [shown, ...from])
}

export function languageName(locale: ShownLocale): string {
  return locale === pseudoLocale ? locale : languages[locale]
}

/** What stands in a catalogue's place in the language in use. */
export function translated(name: string, en: unknown): unknown {
  return current.translate(name, en)
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

const FORMATS: Readonly<Record<ShownLocale, string>> = { en: 'en-GB', id: 'id-ID', [pseudoLocale]: 'en-GB' }

let asked: readonly string[] | null = null
if (typeof window !== 'undefined') {
  window.addEventListener('languagechange', () => {
    asked = null
  })
}

/** Sorting 10,000 rows asks at every comparison, and the browser takes 1 µs to answer: it is asked again when it says so. */
function preferredTags(): readonly string[] {
  if (asked !== null) return asked
  if (typeof navigator === 'undefined') return NONE
  const tags = navigator.languages
  if (typeof window !== 'undefined') asked = tags
  return tags
}

function speaks(tag: string, language: ShownLocale): boolean {
  const lower = tag.toLowerCase()
  return lower === language || lower.startsWith(`${language}-`)
}

const NONE: readonly string[] = []
let known: { preferred: readonly string[] | undefined; locale: ShownLocale; chosen: string } = {
  preferred: undefined,
  locale: 'en',
  chosen: '',
}
