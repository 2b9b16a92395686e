import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from 'react-router'

import { LiveRegion } from '@/ui/live-region'
import { Toaster } from '@/ui/toaster'

import { followConnection } from './follow-connection'
import { followSessions } from './follow-sessions'
import { queryClient } from './query-client'
import { router } from './router'

followSessions(queryClient)
followConnection(queryClient)

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
      <Toaster />
      <LiveRegion />
    </QueryClientProvider>
  )
}
