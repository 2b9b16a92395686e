// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { StartingPage } from './starting-page'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

test('after some seconds it says that the service is slow to answer', () => {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <StartingPage />
    </QueryClientProvider>,
  )
  const status = screen.getByRole('status')
  expect(status.textContent).toBe('')
  act(() => void vi.advanceTimersByTime(3_000))
  expect(status.textContent).toBe('The service is slow to answer. Still waiting for it…')
})
