import type { ReactNode } from 'react'

import { RequestPreview } from '@/components/requests/request-preview'
import { useMessages } from '@/lib/i18n/catalogue'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { WithMono } from '@/ui/with-mono'

import type { WritesTogether } from './bulk-writes'
import { bulkMessages } from './messages'
import { ScrollList } from './scroll-list'

interface Line {
  /** Unique among them. */
  readonly id: string
  readonly name: string
  /** What it means for it, or why it is left out. */
  readonly detail?: ReactNode
}

interface BulkConfirmDialogProps {
  open: boolean
  onClose: () => void
  /** "Stop 3 VMs", on the button as well. */
  title: string
  keepLabel: string
  able: readonly Line[]
  leftOut: readonly Line[]
  /** What it means: what dies, what stays and costs. */
  children?: ReactNode
  typeToConfirm?: string | undefined
  /** Why it cannot be confirmed yet. */
  disabledReason?: string | undefined
  tone: 'danger' | 'primary'
  /** What it would send, shown to those who ask; undefined as long as that is not known. */
  writes?: WritesTogether | undefined
  onConfirm: () => void
}

/** Asks before the same is done to many: names each of them, and those that are left out with the reason. */
export function BulkConfirmDialog(props: BulkConfirmDialogProps) {
  const { open, onClose, title, keepLabel, able, leftOut, children, typeToConfirm, tone, onConfirm } = props
  const { disabledReason, writes } = props
  // How each one ends is told by the run itself.
  const confirm = async () => onConfirm()
  const t = useMessages(bulkMessages).confirm
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title={title}
      confirmLabel={title}
      keepLabel={keepLabel}
      typeToConfirm={typeToConfirm}
      disabledReason={disabledReason}
      tone={tone}
      onConfirm={
        writes === undefined
          ? confirm
          : {
              send: onConfirm,
              confirm,
              preview: <RequestPreview writes={writes.items.map(({ planned }) => planned)} />,
            }
      }
    >
      {children}
      <Names label={t.able(able.length)} lines={able} />
      {leftOut.length > 0 && <Names label={t.left(leftOut.length)} lines={leftOut} />}
    </ConfirmDialog>
  )
}

/** Nobody reads further, and a dialog must stay quick with thousands chosen. */
const SHOWN = 200

function Names({ label, lines }: { label: string; lines: readonly Line[] }) {
  const t = useMessages(bulkMessages).confirm
  return (
    <section className="grid min-w-0 gap-1.5">
      <h3>{label}</h3>
      <ScrollList label={label}>
        {lines.slice(0, SHOWN).map(({ id, name, detail }) => (
          <li key={id} className="wrap-anywhere">
            <WithMono>{name}</WithMono>
            {detail !== undefined && <span className="block text-sm text-muted">{detail}</span>}
          </li>
        ))}
        {lines.length > SHOWN && <li className="text-muted">{t.more(lines.length - SHOWN)}</li>}
      </ScrollList>
    </section>
  )
}
