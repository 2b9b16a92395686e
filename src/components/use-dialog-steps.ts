import { useRef, useState } from 'react'

/**
 * The steps that a form's dialog begins: it stays until the first of them is done or takes long, and shows its failure. From there, or
 * once it was left, the panel of runs tells of them.
 */
export function useDialogSteps(onBegun: () => void) {
  const [isPending, setIsPending] = useState(false)
  const [failure, setFailure] = useState<Error | null>(null)
  const watch = useRef<AbortController | null>(null)
  const send = async (start: (left: AbortSignal) => Promise<void>) => {
    watch.current = new AbortController()
    setIsPending(true)
    setFailure(null)
    try {
      await start(watch.current.signal)
      onBegun()
    } catch (error) {
      setFailure(error instanceof Error ? error : new Error(String(error)))
    } finally {
      setIsPending(false)
    }
  }
  return {
    send: (start: (left: AbortSignal) => Promise<void>) => void send(start),
    isPending,
    failure,
    leave: () => watch.current?.abort(),
  }
}
