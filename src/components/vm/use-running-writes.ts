import { useMutationState } from '@tanstack/react-query'

import type { Vm } from '@/api/vms'

/** The verbs of the writes to this VM that are under way: `start`, `resize`. */
export function useRunningWrites({ location, uuid }: Pick<Vm, 'location' | 'uuid'>): ReadonlySet<string> {
  const verbs = useMutationState({
    filters: { mutationKey: ['vms'], status: 'pending' },
    select: ({ options, state }) =>
      isAbout(state.variables, location, uuid) ? String(options.mutationKey?.[1]) : null,
  })
  return new Set(verbs.filter((verb) => verb !== null))
}

function isAbout(variables: unknown, location: string, uuid: string): boolean {
  return (
    typeof variables === 'object' &&
    variables !== null &&
    'location' in variables &&
    'uuid' in variables &&
    variables.location === location &&
    variables.uuid === uuid
  )
}
