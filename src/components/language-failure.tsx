import { useState } from 'react'

import { useMessages } from '@/lib/i18n/catalogue'
import { languageName, showLanguage, useLanguage } from '@/lib/i18n/locale'
import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'

import { languageMessages } from './language-messages'

/** At the control that chooses the language: the one that was asked for could not be read. */
export function LanguageFailure() {
  const t = useMessages(languageMessages)
  const { shown, failed } = useLanguage()
  const [isTrying, setIsTrying] = useState(false)
  if (failed === null) return null
  const retry = async () => {
    setIsTrying(true)
    await showLanguage(failed)
    setIsTrying(false)
  }
  return (
    <Notice
      tone="bad"
      live
      action={
        <Button size="sm" pending={isTrying} onClick={() => void retry()}>
          {t.retry}
        </Button>
      }
    >
      {t.failed(languageName(failed), languageName(shown))}
    </Notice>
  )
}
