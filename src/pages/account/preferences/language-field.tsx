import { chosenAtSignIn, offeredLanguages } from '@/components/language-choice'
import { LanguageFailure } from '@/components/language-failure'
import { languageMessages } from '@/components/language-messages'
import { usePreferences } from '@/components/preferences'
import { useMessages } from '@/lib/i18n/catalogue'
import { languages } from '@/lib/i18n/locale'
import { Field } from '@/ui/field'
import { RadioTiles } from '@/ui/radio-tiles'

import { preferencesMessages } from './messages'

export function LanguageField() {
  const t = useMessages(preferencesMessages)
  const { language: label } = useMessages(languageMessages)
  const [{ language = chosenAtSignIn() }, change] = usePreferences()
  return (
    <div className="grid gap-2">
      <Field label={label} group>
        <RadioTiles
          name="language"
          tileWidth="12rem"
          value={offeredLanguages.find((offered) => offered === language)}
          onValueChange={(value) => change({ language: value })}
          options={offeredLanguages.map((value) => ({
            value,
            title: value === 'browser' ? t.asTheBrowser : <span lang={value}>{languages[value]}</span>,
          }))}
        />
      </Field>
      <LanguageFailure />
    </div>
  )
}
