import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'

import { ApiError } from '@/api/api-error'
import { FoundError } from '@/api/found-error'
import { lookForNew } from '@/api/look-for'
import { apiMessages } from '@/api/messages'
import { useWrite } from '@/api/use-write'
import { createVm, vmListQuery, type CreateVm, type Vm } from '@/api/vms'
import { messagesOf } from '@/lib/i18n/catalogue'

import { findCreatedVm, type Submitted } from './find-created-vm'

/** Where a create stands. Times are epoch milliseconds. */
export type Phase =
  | { readonly step: 'filling'; readonly failure: Error | null }
  | { readonly step: 'creating'; readonly request: CreateVm; readonly since: number }
  /** No clear answer came, and the VM is being looked for. */
  | { readonly step: 'looking'; readonly request: CreateVm; readonly failure: Error }
  | { readonly step: 'found'; readonly request: CreateVm; readonly vm: Vm }
  | {
      readonly step: 'absent'
      readonly request: CreateVm
      readonly failure: Error
      readonly lookedAt: number
    }
  /** The list cannot be read either, or not all of it. */
  | { readonly step: 'unread'; readonly request: CreateVm; readonly failure: Error }

/**
 * Creates a VM, once: while nothing is clear about the first request no second one is sent. `onCreated` is called only while the page
 * is open.
 */
export function useCreateVm(onCreated: (vm: Vm) => void) {
  const client = useQueryClient()
  const [phase, setPhase] = useState<Phase>({ step: 'filling', failure: null })
  const submitted = useRef<Submitted | null>(null)
  // A second press can come before the first has been drawn.
  const isUnderWay = useRef(false)
  const leaving = useRef(new AbortController())
  useEffect(() => {
    leaving.current = new AbortController()
    return () => leaving.current.abort()
  }, [])

  const look = async (request: CreateVm, failure: Error) => {
    const sought = submitted.current
    if (sought === null) return
    const { signal } = leaving.current
    setPhase({ step: 'looking', request, failure })
    const outcome = await lookForNew({
      list: () => client.query({ ...vmListQuery(request.location), staleTime: 0 }),
      malformedBefore: sought.malformedBefore,
      find: (vms) => findCreatedVm(vms, sought),
      sleep: (ms) => sleep(ms, signal),
    }).catch(() => null)
    if (signal.aborted || outcome === null) return
    switch (outcome.kind) {
      case 'found':
        return setPhase({ step: 'found', request, vm: outcome.made })
      case 'absent':
        return setPhase({ step: 'absent', request, failure, lookedAt: Date.now() })
      case 'unread':
        return setPhase({ step: 'unread', request, failure: toError(outcome.error ?? failure) })
    }
  }

  const create = useWrite(createVm, {
    onSuccess: onCreated,
    onError: (error, request) => {
      isUnderWay.current = false
      if (error instanceof ApiError && error.isUnclear) void look(request, error)
      else setPhase({ step: 'filling', failure: error })
    },
  })

  const submit = (request: CreateVm) => {
    if (isUnderWay.current) return
    isUnderWay.current = true
    const known = client.getQueryData(vmListQuery(request.location).queryKey)
    const since = Date.now()
    submitted.current = {
      name: request.name,
      at: since,
      malformedBefore: known?.malformed ?? 0,
      knownBefore: known && new Set(known.items.map(({ uuid }) => uuid)),
    }
    setPhase({ step: 'creating', request, since })
    create.mutate(request)
  }

  return {
    phase,
    submit,
    lookAgain: () => {
      if (phase.step === 'absent' || phase.step === 'unread') void look(phase.request, phase.failure)
    },
    backToForm: () => {
      if (phase.step !== 'unread') return setPhase({ step: 'filling', failure: null })
      const { unknown } = messagesOf(apiMessages).createdOrNot
      setPhase({ step: 'filling', failure: new FoundError(unknown, phase.failure, 'open') })
    },
  }
}

function toError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown))
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(new Error('left', { cause: signal.reason }))
      return
    }
    const timer = setTimeout(resolve, ms)
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer)
        reject(new Error('left', { cause: signal.reason }))
      },
      { once: true },
    )
  })
}
