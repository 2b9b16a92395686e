import { Lock, LockOpen, Pencil, RefreshCw, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'

import { useDialogs } from '@/components/use-dialogs'
import { messagesOf } from '@/lib/i18n/catalogue'
import { lazyPart } from '@/ui/lazy-part'
import { MenuItem, MenuSeparator } from '@/ui/menu'

import { tokenMessages } from './messages'
import { tokenCan, type OwnReach } from './token-can'
import type { TokenRow } from './token-rows'

const CreateDialog = lazyPart(async () => (await import('./create-dialog')).CreateDialog)
const DescribeDialog = lazyPart(async () => (await import('./change-dialogs')).DescribeDialog)
const RestrictDialog = lazyPart(async () => (await import('./change-dialogs')).RestrictDialog)
const LiftDialog = lazyPart(async () => (await import('./change-dialogs')).LiftDialog)
const RotateDialog = lazyPart(async () => (await import('./rotate-dialog')).RotateDialog)
const DeleteDialog = lazyPart(async () => (await import('./delete-dialog')).DeleteDialog)

/** What can be done with tokens, from the list. */
export function useTokenActions(
  rows: readonly TokenRow[],
  own: OwnReach,
): { create: () => void; menuOf: (row: TokenRow) => ReactNode; dialogs: ReactNode } {
  const { show, dialogs } = useDialogs()
  const known = rows.map(({ token }) => token.id)
  const isUsedKnown = rows.some(({ isUsed }) => isUsed)
  return {
    create: () => show((dialog) => <CreateDialog own={own} known={known} {...dialog} />),
    menuOf,
    dialogs,
  }

  function menuOf(row: TokenRow): ReactNode {
    const t = messagesOf(tokenMessages).actions
    return (
      <>
        <MenuItem
          icon={<RefreshCw />}
          onSelect={() =>
            show((dialog) => <RotateDialog row={row} known={known} isUsedKnown={isUsedKnown} {...dialog} />)
          }
        >
          {t.rotate}
        </MenuItem>
        <MenuItem
          icon={<Pencil />}
          onSelect={() => show((dialog) => <DescribeDialog row={row} {...dialog} />)}
        >
          {t.describe}
        </MenuItem>
        {row.account === null ? (
          <MenuItem
            icon={<Lock />}
            onSelect={() => show((dialog) => <RestrictDialog row={row} {...dialog} />)}
          >
            {t.restrict}
          </MenuItem>
        ) : (
          <MenuItem
            icon={<LockOpen />}
            disabledReason={tokenCan.reachEverything(own) ?? undefined}
            onSelect={() => show((dialog) => <LiftDialog row={row} {...dialog} />)}
          >
            {t.lift}
          </MenuItem>
        )}
        <MenuSeparator />
        <MenuItem
          danger
          icon={<Trash2 />}
          onSelect={() => show((dialog) => <DeleteDialog row={row} isUsedKnown={isUsedKnown} {...dialog} />)}
        >
          {t.delete}
        </MenuItem>
      </>
    )
  }
}
