import { useMessages } from '@/lib/i18n/catalogue'
import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'

import { createMessages } from './messages'
import type { Cause } from './settle'
import type { SettledNotice } from './use-create-form'

interface SettledNoteProps {
  notice: SettledNotice | null
  /** The choice beside which it stands. */
  at: Cause
  onDismiss: () => void
}

/** What the last choice changed in the rest of the form, and the way back. */
export function SettledNote({ notice, at, onDismiss }: SettledNoteProps) {
  const t = useMessages(createMessages).settled
  if (notice?.cause !== at) return null
  return (
    <Notice
      tone="info"
      live
      title={t.title}
      onDismiss={onDismiss}
      action={
        <Button size="sm" onClick={notice.undo}>
          {t.undo}
        </Button>
      }
    >
      <ul>
        {notice.lines
          .map((line) => line())
          .map((line) => (
            <li key={line}>{line}</li>
          ))}
      </ul>
    </Notice>
  )
}
