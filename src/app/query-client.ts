import { ApiError } from '@/api/api-error'
import { describeError } from '@/api/describe-error'
import { isOutcomeOpen } from '@/api/found-error'
import { createQueryClient } from '@/api/query-client'
import { messagesOf } from '@/lib/i18n/catalogue'
import { notify } from '@/ui/toasts'

import { appMessages } from './messages'
import { sessionEnded } from './session-state'

/** The one cache of the panel. Every write's outcome is told here, so that it is told even after its page was left. */
export const queryClient = createQueryClient({
  onUnauthenticated: sessionEnded,
  onWriteSettled: ({ title, error, isShown, inBulk }) => {
    if (inBulk) return
    const t = messagesOf(appMessages).outcome
    if (error === null) notify({ tone: 'good', title: t.done(title) })
    else if (!isShown) {
      const why = describeError(error)
      // What was found out says itself what to do.
      if (error instanceof ApiError && error.isUnclear)
        notify({ tone: 'bad', title: t.unclear(title), detail: t.lookFirst(why) })
      else
        notify({ tone: 'bad', title: isOutcomeOpen(error) ? t.unclear(title) : t.failed(title), detail: why })
    }
  },
})
