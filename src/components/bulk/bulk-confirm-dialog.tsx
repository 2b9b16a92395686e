import type { ReactNode } from 'react'

import { useMessages } from '@/lib/i18n/catalogue'
import { ConfirmDialog } from '@/ui/confirm-dialog'

import { bulkMessages } from './messages'
import { ScrollList } from './scroll-list'
import type { LeftOut } from './split'

interface BulkConfirmDialogProps<Item> {
  open: boolean
  onClose: () => void
  /** "Stop 3 VMs", on the button as well. */
  title: string
  keepLabel: string
  /** `id` is unique among them. */
  line: (item: Item) => { id: string; name: string }
  able: readonly Item[]
  leftOut: readonly LeftOut<Item>[]
  /** What it means: what dies, what stays and costs. */
  children?: ReactNode
  typeToConfirm?: string
  tone: 'danger' | 'primary'
  onConfirm: () => void
}

/** Asks before the same is done to many: names each of them, and those that are left out with the reason. */
export function BulkConfirmDialog<Item>(props: BulkConfirmDialogProps<Item>) {
  const { open, onClose, title, keepLabel, line, able, leftOut, children, typeToConfirm, tone, onConfirm } =
    props
  const t = useMessages(bulkMessages).confirm
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title={title}
      confirmLabel={title}
      keepLabel={keepLabel}
      typeToConfirm={typeToConfirm}
      tone={tone}
      // How each one ends is told by the run itself.
      onConfirm={async () => onConfirm()}
    >
      {children}
      <Names label={t.able(able.length)} lines={able.map((item) => line(item))} />
      {leftOut.length > 0 && (
        <Names
          label={t.left(leftOut.length)}
          lines={leftOut.map(({ item, reason }) => ({ ...line(item), reason }))}
        />
      )}
    </ConfirmDialog>
  )
}

/** Nobody reads further, and a dialog must stay quick with thousands chosen. */
const SHOWN = 200

interface Line {
  id: string
  name: string
  reason?: string
}

function Names({ label, lines }: { label: string; lines: readonly Line[] }) {
  const t = useMessages(bulkMessages).confirm
  return (
    <section className="grid min-w-0 gap-1.5">
      <h3>{label}</h3>
      <ScrollList label={label}>
        {lines.slice(0, SHOWN).map(({ id, name, reason }) => (
          <li key={id} className="wrap-anywhere">
            {name}
            {reason !== undefined && <span className="block text-sm text-muted">{reason}</span>}
          </li>
        ))}
        {lines.length > SHOWN && <li className="text-muted">{t.more(lines.length - SHOWN)}</li>}
      </ScrollList>
    </section>
  )
}
