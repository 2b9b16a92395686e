import { useEffect } from 'react'
import { useRouteError } from 'react-router'

import { isOffline, onConnection, useOffline } from '@/api/connection'
import { describeError, errorDetails } from '@/api/describe-error'
import { useMessages } from '@/lib/i18n/catalogue'
import { Button } from '@/ui/button'
import { ErrorPanel } from '@/ui/error-panel'

import { appMessages } from './messages'

/** A page whose loader or component failed. Reloading the address asks for everything again. */
export function RouteErrorPage() {
  const { failed: t, offline: whenOffline } = useMessages(appMessages)
  const error = useRouteError()
  const waits = useOffline()
  // Reloading now would end at the browser's own page.
  if (waits) return <WaitingForNetwork text={whenOffline.missing} title={t.title} />
  return (
    <div className="mx-auto grid max-w-160 p-4 md:p-6">
      {isMissingChunk(error) ? (
        <ErrorPanel
          level={1}
          title={t.missingTitle}
          actions={
            <Button variant="primary" onClick={reload}>
              {t.reload}
            </Button>
          }
        >
          {t.missing}
        </ErrorPanel>
      ) : (
        <ErrorPanel level={1} title={t.title} details={errorDetails(error)} onRetry={reload}>
          {describeError(error)}
        </ErrorPanel>
      )}
    </div>
  )
}

const reload = () => location.reload()

function WaitingForNetwork({ title, text }: { title: string; text: string }) {
  useEffect(
    () =>
      onConnection(() => {
        if (!isOffline()) reload()
      }),
    [],
  )
  return (
    <div className="mx-auto grid max-w-160 p-4 md:p-6">
      <ErrorPanel level={1} title={title}>
        {text}
      </ErrorPanel>
    </div>
  )
}

/** A deployed update takes the old hashed files away, or nobody answers at all: browsers do not say which, and each says it differently. */
function isMissingChunk(error: unknown): boolean {
  return (
    error instanceof Error &&
    /dynamically imported module|importing a module script failed|error loading dynamically|unable to preload/i.test(
      error.message,
    )
  )
}
