import type { ReactNode } from 'react'

import { useMessages } from '@/lib/i18n/catalogue'

import { Fold } from './fold'
import { uiMessages } from './messages'

/** Where a form or a confirmation shows what it would send. */
export function PreviewFold({ children }: { children: ReactNode }) {
  const t = useMessages(uiMessages)
  return (
    <div className="col-span-full min-w-0">
      <Fold summary={<span className="text-sm text-muted">{t.showRequest}</span>}>{children}</Fold>
    </div>
  )
}
