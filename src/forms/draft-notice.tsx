import { useRef } from 'react'

import { messagesOf, useMessages } from '@/lib/i18n/catalogue'
import { formatDateTime } from '@/lib/instant'
import { formatAnd } from '@/lib/words'
import { announce } from '@/ui/announcer'
import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { useShownAtFirst } from '@/ui/use-shown-at-first'

import type { Draft } from './draft'
import { formShellMessages } from './shell-messages'
import type { FormDraft } from './use-drafted-form'

/** That the form holds what was typed before, and what of it has to be typed again. */
export function DraftNotice({ draft, told }: { draft: FormDraft; told: Draft }) {
  const t = useMessages(formShellMessages).draft
  const place = useRef<HTMLDivElement>(null)
  useShownAtFirst(place)
  const again = told.leftOut.flatMap((field) => draft.leftOut[field]?.() ?? [])
  return (
    <div ref={place} className="col-span-full">
      <Notice
        tone={told.isSent ? 'wait' : 'info'}
        live
        title={t.restored(formatDateTime(told.at))}
        onDismiss={draft.hide}
        action={
          <Button
            size="sm"
            onClick={() => {
              draft.discard()
              announce(messagesOf(formShellMessages).draft.discarded)
              // The button goes with the notice.
              document.querySelector<HTMLElement>('main h1')?.focus()
            }}
          >
            {t.discard}
          </Button>
        }
      >
        {told.isSent && <p>{t.wasSent}</p>}
        {again.length > 0 && <p>{t.leftOut(formatAnd(again))}</p>}
      </Notice>
    </div>
  )
}
