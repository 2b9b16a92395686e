import { useState } from 'react'

import type { ApiRequest } from '@/api/http'
import { CodeBlock } from '@/components/code-block'
import { useMessages } from '@/lib/i18n/catalogue'
import { Button } from '@/ui/button'

import { toCurl, toFetch, variablesOf } from './call-text'
import { requestMessages } from './messages'

const LANGUAGES = ['curl', 'fetch'] as const

/** Calls of the API, as they can be made from elsewhere. */
export function RequestText({ requests }: { requests: readonly ApiRequest[] }) {
  const t = useMessages(requestMessages)
  const [language, setLanguage] = useState<(typeof LANGUAGES)[number]>('curl')
  if (requests.length === 0) return <p className="text-sm text-muted">{t.none}</p>
  const variables = ['ELASTIS_TOKEN', ...new Set(requests.flatMap(variablesOf))].map((name) => `$${name}`)
  const write = language === 'curl' ? toCurl : toFetch
  return (
    <div className="grid min-w-0 gap-2">
      <div role="group" aria-label={t.language} className="flex gap-1">
        {LANGUAGES.map((each) => (
          <Button
            key={each}
            size="sm"
            variant={each === language ? 'secondary' : 'quiet'}
            aria-pressed={each === language}
            onClick={() => setLanguage(each)}
          >
            {t.languages[each]}
          </Button>
        ))}
      </div>
      <CodeBlock label={t.requestAs(t.languages[language])} what={t.what}>
        {requests.map(write).join('\n\n')}
      </CodeBlock>
      <p className="text-sm text-muted">{t.variables(variables)}</p>
    </div>
  )
}
