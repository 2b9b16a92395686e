import { useQueryClient } from '@tanstack/react-query'
import { Ellipsis } from 'lucide-react'
import { Suspense, useState } from 'react'

import { messagesOf, useMessages } from '@/lib/i18n/catalogue'
import { BulkBar } from '@/ui/bulk-bar'
import { Button } from '@/ui/button'
import { lazyPart } from '@/ui/lazy-part'
import { Menu, MenuItem } from '@/ui/menu'

import type { BulkAction } from './bulk-action'
import { startWrites } from './bulk-writes'
import { bulkMessages } from './messages'
import { splitByReason } from './split'

const BulkConfirmDialog = lazyPart(async () => (await import('./bulk-confirm-dialog')).BulkConfirmDialog)

interface BulkActionsBarProps<Row> {
  /** The selected rows, in the order in which a dialog names them. */
  rows: readonly Row[]
  actions: readonly BulkAction<Row>[]
  /** Names a row where rows of several locations are named: "web-01, cyc01". `id` is unique among them. */
  line: (row: Row) => { id: string; name: string }
  onClear: () => void
}

/** What can be done with all selected rows at once. */
export function BulkActionsBar<Row>({ rows, actions, line, onClear }: BulkActionsBarProps<Row>) {
  // The rows as they were chosen: what is confirmed must not change while one reads it. `turn` makes each opening a fresh dialog.
  const [asked, setAsked] = useState<{ id: string; rows: readonly Row[]; open: boolean; turn: number }>()
  const action = actions.find(({ id }) => id === asked?.id)

  const t = useMessages(bulkMessages)
  const client = useQueryClient()
  const inMenu = actions.filter((each) => each.inMenu === true)

  const run = (chosen: BulkAction<Row>, able: readonly Row[], choice: readonly string[] = []) => {
    if (chosen.writes === undefined) chosen.run(able)
    else {
      const writes = chosen.writes(able, choice)
      if (writes !== null) startWrites(client, writes)
    }
    onClear()
  }
  const press = (chosen: BulkAction<Row>) => {
    const { able, leftOut } = splitByReason(rows, chosen.whyNot)
    if (!chosen.asks && leftOut.length === 0) run(chosen, able)
    else setAsked({ id: chosen.id, rows, open: true, turn: (asked?.turn ?? 0) + 1 })
  }

  return (
    <>
      <BulkBar count={rows.length} onClear={onClear}>
        {actions
          .filter((each) => each.inMenu !== true)
          .map((each) => (
            <Button
              wraps
              key={each.id}
              icon={each.icon}
              variant={each.danger === true ? 'danger' : 'secondary'}
              disabledReason={whyNone(rows, each)}
              onClick={() => press(each)}
            >
              {each.label}
            </Button>
          ))}
        {inMenu.length > 0 && (
          <Menu
            trigger={(props) => (
              <Button {...props} icon={<Ellipsis />}>
                {t.more}
              </Button>
            )}
          >
            {() =>
              inMenu.map((each) => (
                <MenuItem
                  key={each.id}
                  icon={each.icon}
                  danger={each.danger === true}
                  disabledReason={whyNone(rows, each)}
                  onSelect={() => press(each)}
                >
                  {each.label}
                </MenuItem>
              ))
            }
          </Menu>
        )}
      </BulkBar>
      {asked !== undefined && action !== undefined && (
        <Suspense fallback={null}>
          <Asked
            key={asked.turn}
            action={action}
            rows={asked.rows}
            line={line}
            open={asked.open}
            onClose={() => setAsked({ ...asked, open: false })}
            onConfirm={(able, choice) => run(action, able, choice)}
          />
        </Suspense>
      )}
    </>
  )
}

interface AskedProps<Row> {
  action: BulkAction<Row>
  rows: readonly Row[]
  line: (row: Row) => { id: string; name: string }
  open: boolean
  onClose: () => void
  onConfirm: (able: readonly Row[], choice: readonly string[]) => void
}

function Asked<Row>({ action, rows, line, open, onClose, onConfirm }: AskedProps<Row>) {
  const t = useMessages(bulkMessages).confirm
  const { title, whyNot, danger = false, typeToConfirm, chooseFirst, Meaning, Each } = action
  const [choice, setChoice] = useState<readonly string[]>([])
  const { able, leftOut } = splitByReason(rows, whyNot)
  return (
    <BulkConfirmDialog
      open={open}
      onClose={onClose}
      title={title(able.length)}
      keepLabel={t.keep}
      able={able.map((row) => ({ ...line(row), ...(Each !== undefined && { detail: <Each row={row} /> }) }))}
      leftOut={leftOut.map(({ item, reason }) => ({ ...line(item), detail: reason }))}
      typeToConfirm={typeToConfirm?.(able.length)}
      tone={danger ? 'danger' : 'primary'}
      disabledReason={choice.length === 0 ? chooseFirst : undefined}
      writes={action.writes?.(able, choice) ?? undefined}
      onConfirm={() => onConfirm(able, choice)}
    >
      {Meaning !== undefined && <Meaning rows={able} choice={choice} choose={setChoice} />}
    </BulkConfirmDialog>
  )
}

/** Why it can be done to none of them; undefined as long as there is one that it can be done to. */
function whyNone<Row>(rows: readonly Row[], { whyNot }: BulkAction<Row>): string | undefined {
  const reasons = new Set<string>()
  for (const row of rows) {
    const reason = whyNot(row)
    if (reason === null) return undefined
    reasons.add(reason)
  }
  const [only] = reasons
  return reasons.size === 1 ? only : messagesOf(bulkMessages).confirm.none
}
