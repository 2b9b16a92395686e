import type { QueryClient, UseMutationOptions } from '@tanstack/react-query'

import { planned, type Planned } from '@/components/requests/request-preview'

import { dismissBulkRun, startBulkRun, type BulkTask } from './bulk-runs'
import { withoutNotice } from './bulk-writes'

/** How long a confirmation waits for the first step; a refusal comes sooner. */
const PATIENCE_MS = 5_000

interface StepWords {
  /** "Stop web-01". */
  name: string
  /** How things stand when it fails. */
  ifFailed?: string
  onDone?: () => void
}

export interface Step extends BulkTask {
  /** What it sends, for those who ask before. */
  readonly planned: Planned
}

/** A write of the API layer as one step: with all its effects on the cache, without a notice of its own. */
export function step<V, T>(
  client: QueryClient,
  write: UseMutationOptions<T, Error, V, void>,
  variables: V,
  { name, ifFailed, onDone }: StepWords,
): Step {
  return {
    id: name,
    name,
    planned: planned(write, variables),
    whyNot: () => null,
    run: async () => {
      await client.getMutationCache().build(client, withoutNotice(write)).execute(variables)
      onDone?.()
    },
    ...(ifFailed !== undefined && { ifFailed }),
  }
}

/**
 * Does several things in their order, ending at the first that fails: what is done stays done, and it can be tried again from there.
 * The panel of runs shows the steps wherever one goes. For a confirmation: resolves when the first step is done, or when it has taken
 * so long that the user should get on; rejects when it fails before, and then the dialog alone tells of it, unless
 * it was `left`.
 */
export function startSteps(
  title: string,
  [first, ...rest]: readonly [BulkTask, ...BulkTask[]],
  left?: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let isWatched = true
    const leave = () => {
      isWatched = false
      resolve()
    }
    const timer = setTimeout(leave, PATIENCE_MS)
    left?.addEventListener('abort', leave)
    const watched: BulkTask = {
      ...first,
      run: async () => {
        try {
          await first.run()
        } catch (error) {
          if (isWatched) reject(error instanceof Error ? error : new Error(String(error)))
          throw error
        } finally {
          clearTimeout(timer)
        }
        leave()
      },
    }
    const id = startBulkRun({
      title,
      tasks: [watched, ...rest],
      isInOrder: true,
      onSettled: () => {
        if (isWatched) dismissBulkRun(id)
        isWatched = false
      },
    })
  })
}
