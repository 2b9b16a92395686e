import { QueryClient } from '@tanstack/react-query'
import { expect, it, vi } from 'vitest'

import { forgetWithAccount } from './account-memory'
import { forgetAccount } from './use-sign-out'

it('leaves nothing of an account in memory but who may sign in', () => {
  const client = new QueryClient()
  client.setQueryData(['session'], 'who')
  client.setQueryData(['tokens', 'list'], 'a token')
  client.getMutationCache().build(client, { mutationFn: async () => 'a new token' })
  const forget = vi.fn<() => void>()
  forgetWithAccount(forget)
  forgetAccount(client)
  const left = client.getQueryCache().getAll()
  expect(left.map(({ queryKey }) => queryKey)).toEqual([['session']])
  expect(client.getMutationCache().getAll()).toEqual([])
  expect(forget).toHaveBeenCalledOnce()
})
