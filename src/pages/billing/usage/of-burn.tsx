import type { ReactNode } from 'react'

import type { Burn } from '@/components/burn'
import { useMessages } from '@/lib/i18n/catalogue'
import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { SkeletonLines } from '@/ui/skeleton'

import { usageMessages } from './messages'

interface OfBurnProps {
  /** Null while it is not known. */
  burn: Burn | null
  isUnread: boolean
  /** What that means. */
  unread: string
  onRetry: () => void
  children: (burn: Burn) => ReactNode
}

/** What follows from what goes by in an hour: it is read, or cannot be, in its place. */
export function OfBurn({ burn, isUnread, unread, onRetry, children }: OfBurnProps) {
  const { retry } = useMessages(usageMessages).forecast
  if (burn !== null) return children(burn)
  if (!isUnread) return <SkeletonLines lines={3} />
  return (
    <Notice
      tone="wait"
      action={
        <Button size="sm" onClick={onRetry}>
          {retry}
        </Button>
      }
    >
      {unread}
    </Notice>
  )
}
