import { useEffect } from 'react'

import { chooseAtSignIn, followSignInLanguage } from '@/components/language-choice'
import { LanguageFailure } from '@/components/language-failure'
import { languageMessages } from '@/components/language-messages'
import { useMessages } from '@/lib/i18n/catalogue'
import { languages, locales, useLanguage } from '@/lib/i18n/locale'
import { Select } from '@/ui/select'

/** Nobody is known yet: the choice is kept for this browser. */
export function SignInLanguage() {
  const t = useMessages(languageMessages)
  const { shown } = useLanguage()
  useEffect(() => followSignInLanguage(), [])
  return (
    <div className="mt-6 grid gap-2">
      <Select
        aria-label={t.language}
        className="w-max"
        value={shown}
        onChange={({ currentTarget: { value } }) => {
          const chosen = locales.find((locale) => locale === value)
          if (chosen !== undefined) chooseAtSignIn(chosen)
        }}
      >
        {locales.map((locale) => (
          <option key={locale} value={locale} lang={locale}>
            {languages[locale]}
          </option>
        ))}
      </Select>
      <LanguageFailure />
    </div>
  )
}
