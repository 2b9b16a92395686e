import { locales, preferredLocale, pseudoLocale, showLanguage, type ShownLocale } from '@/lib/i18n/locale'

/** `browser`: as it prefers. */
export type LanguageChoice = 'browser' | ShownLocale

export const offeredLanguages = ['browser', ...locales] as const

const KEY = 'elastis.language'

export function languageOfChoice(choice: LanguageChoice): ShownLocale {
  return choice === 'browser' ? preferredLocale() : choice
}

/** The language where nobody is known, and for whoever has chosen none: as last chosen at the sign-in, else as the browser prefers. */
export function languageWithoutUser(): ShownLocale {
  return languageOfChoice(chosenAtSignIn())
}

export function chosenAtSignIn(): LanguageChoice {
  try {
    const kept = localStorage.getItem(KEY)
    return ([...locales, pseudoLocale] as const).find((locale) => locale === kept) ?? 'browser'
  } catch {
    return 'browser'
  }
}

/** Shown at once, and kept for this browser. */
export function chooseAtSignIn(locale: ShownLocale): void {
  try {
    localStorage.setItem(KEY, locale)
  } catch {
    // Storage is closed to us: the choice holds until the page is left.
  }
  void showLanguage(locale)
}

/** Another tab chose while this one shows the sign-in, too. */
export function followSignInLanguage(): () => void {
  const onStorage = ({ key }: StorageEvent) => {
    if (key === KEY) void showLanguage(languageWithoutUser())
  }
  addEventListener('storage', onStorage)
  return () => removeEventListener('storage', onStorage)
}
