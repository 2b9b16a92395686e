import { useRouteError } from 'react-router'

import { describeError, errorDetails } from '@/api/describe-error'
import { useMessages } from '@/lib/i18n/catalogue'
import { ErrorPanel } from '@/ui/error-panel'

import { appMessages } from './messages'

/** A page whose loader or component failed. Reloading the address asks for everything again. */
export function RouteErrorPage() {
  const t = useMessages(appMessages).failed
  const error = useRouteError()
  const reload = () => location.reload()
  if (isMissingChunk(error)) {
    return <ErrorPanel title={t.updatedTitle} message={t.updated} retryLabel={t.reload} onRetry={reload} />
  }
  return <ErrorPanel title={t.title} message={describeError(error)} details={errorDetails(error)} onRetry={reload} />
}

/** A deployed update takes the old hashed files away; the browsers name that failure differently. */
function isMissingChunk(error: unknown): boolean {
  return (
    error instanceof Error &&
    /dynamically imported module|importing a module script failed|error loading dynamically|unable to preload/i.test(error.message)
  )
}
