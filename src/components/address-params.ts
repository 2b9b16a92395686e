import { startTransition, useOptimistic } from 'react'
import { useNavigate, useSearchParams } from 'react-router'

import { formatParams } from './list-state/list-state'

export type ChangeParams = (next: URLSearchParams, how: { replace: boolean }) => void

/**
 * The part of the address after `?`, for controls that keep their state there. The router follows in its own time, and a control that
 * waits for it would lose letters and ticks: until it has, what was asked for counts.
 */
export function useAddressParams(): [params: URLSearchParams, change: ChangeParams] {
  const navigate = useNavigate()
  const [address] = useSearchParams()
  const [params, setParams] = useOptimistic(address)
  const change: ChangeParams = (next, { replace }) =>
    startTransition(async () => {
      setParams(next)
      await navigate({ search: formatParams(next) }, { replace, preventScrollReset: true })
    })
  return [params, change]
}
