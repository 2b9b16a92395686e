import { useMutation, type UseMutationOptions } from '@tanstack/react-query'
import { createElement, useEffect, useRef, useState } from 'react'

import { planned, RequestPreview } from '@/components/requests/request-preview'
import { useIsMounted } from '@/lib/use-is-mounted'
import type { Plan } from '@/ui/plan'

/** How long a dialog stands in the way of the rest of the panel. A refusal comes sooner; stopping a VM takes 22 s (rules.md, "Observed"). */
const PATIENCE_MS = 5_000

export interface DialogWrite<V> {
  /** What a dialog would send: sent by the dialog, and shown before on demand. */
  readonly plan: (variables: V) => Plan
  /** Sends it. What becomes of it is in `isPending` and `failure`. */
  readonly send: (variables: V) => void
  /**
   * Sends it for a confirmation: resolves when it is done, or when it has taken so long that the user should get on; rejects with the
   * failure as long as it has not resolved.
   */
  readonly confirm: (variables: V) => Promise<void>
  readonly isPending: boolean
  readonly failure: Error | null
  /** The dialog closes: how a write that is under way ends is told by a notice from now on. */
  readonly leave: () => void
}

/**
 * The write of a dialog, which shows its failure as long as it is open. Should it be closed, or its page be gone, when the answer comes,
 * a notice tells the outcome: it is never lost. `onDone` is called as soon as it succeeded, also after the dialog was closed, but
 * not after its page was left.
 */
export function useDialogWrite<T, V>(
  options: UseMutationOptions<T, Error, V, void>,
  onDone?: () => void,
): DialogWrite<V> {
  const isWatched = useRef(false)
  const isMounted = useIsMounted()
  const waiting = useRef<{ resolve: () => void; reject: (error: Error) => void } | null>(null)
  const [isPending, setIsPending] = useState(false)
  const [failure, setFailure] = useState<Error | null>(null)

  useEffect(
    () => () => {
      isWatched.current = false
    },
    [],
  )

  const { mutate } = useMutation<T, Error, V, void>({
    ...options,
    ...(options.meta !== undefined && { meta: { ...options.meta, isShown: () => isWatched.current } }),
    // Not those of `mutate`: they are called only after everything that the write made stale has been read again.
    onSuccess: async (...args) => {
      await options.onSuccess?.(...args)
      setIsPending(false)
      waiting.current?.resolve()
      if (isMounted.current) onDone?.()
    },
    onError: async (error, ...args) => {
      await options.onError?.(error, ...args)
      setIsPending(false)
      setFailure(error)
      waiting.current?.reject(error)
    },
  })

  const send = (variables: V) => {
    isWatched.current = true
    setIsPending(true)
    setFailure(null)
    mutate(variables)
  }
  const leave = () => {
    isWatched.current = false
  }
  const confirm = (variables: V) =>
    new Promise<void>((resolve, reject) => {
      const turn = {
        resolve: () => {
          clearTimeout(timer)
          resolve()
        },
        reject: (error: Error) => {
          clearTimeout(timer)
          reject(error)
        },
      }
      const timer = setTimeout(() => {
        leave()
        resolve()
      }, PATIENCE_MS)
      waiting.current = turn
      send(variables)
    })

  const plan = (variables: V): Plan => ({
    send: () => send(variables),
    confirm: () => confirm(variables),
    preview: createElement(RequestPreview, { writes: [planned(options, variables)] }),
  })

  return { plan, send, confirm, isPending, failure, leave }
}
