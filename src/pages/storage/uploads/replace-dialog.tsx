import { ScrollList } from '@/components/bulk/scroll-list'
import type { DialogProps } from '@/components/use-dialogs'
import { useMessages } from '@/lib/i18n/catalogue'
import { ConfirmDialog } from '@/ui/confirm-dialog'

import { uploadMessages } from './messages'

interface ReplaceDialogProps extends DialogProps {
  keys: readonly string[]
  onReplace: () => void
}

const SHOWN = 100

/** Asks before files of the same name are written over. */
export function ReplaceDialog({ keys, open, onClose, onReplace }: ReplaceDialogProps) {
  const t = useMessages(uploadMessages).replace
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title={t.title(keys.length)}
      confirmLabel={t.confirm}
      keepLabel={t.keep}
      onConfirm={async () => onReplace()}
    >
      <p>{t.text}</p>
      <ScrollList label={t.names}>
        {keys.slice(0, SHOWN).map((key) => (
          <li key={key} className="wrap-anywhere">
            {key}
          </li>
        ))}
        {keys.length > SHOWN && <li className="text-muted">{t.more(keys.length - SHOWN)}</li>}
      </ScrollList>
    </ConfirmDialog>
  )
}
