import { useRef } from 'react'

import { useMessages } from '@/lib/i18n/catalogue'
import { ConfirmDialog } from '@/ui/confirm-dialog'

import { formShellMessages } from './shell-messages'

interface LeaveDialogProps {
  /** The page, or the dialog that the form stands in. */
  what?: 'leave' | 'close'
  onStay: () => void
  onLeave: () => void
}

/** Whether to leave a form that holds what was typed. */
export function LeaveDialog({ what = 'leave', onStay, onLeave }: LeaveDialogProps) {
  const t = useMessages(formShellMessages)[what]
  // A confirmed dialog closes, too; that must not call back a navigation through the history, which is still to come.
  const leaving = useRef(false)
  return (
    <ConfirmDialog
      open
      title={t.title}
      confirmLabel={t.confirm}
      keepLabel={t.stay}
      onClose={() => {
        if (!leaving.current) onStay()
      }}
      onConfirm={async () => {
        leaving.current = true
        onLeave()
      }}
    >
      <p>{t.text}</p>
    </ConfirmDialog>
  )
}
