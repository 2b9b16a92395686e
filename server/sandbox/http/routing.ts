import { documentedEndpoints, type EndpointId } from '../documented-endpoints.ts'
import { defaultLocation, findLocation, type Location } from '../catalogue/locations.ts'
import { percentDecoded } from './sent.ts'

export interface Route {
  readonly endpoint: EndpointId
  readonly location: Location
  readonly pathValues: Readonly<Record<string, string>>
}

interface Pattern {
  readonly endpoint: EndpointId
  readonly segments: readonly string[]
}

/** What the platform's own Go client asks for, though no reference has it. */
const OTHER_PATHS: Readonly<Record<string, EndpointId>> = {
  'GET /v1/storage/disk/{disk_uuid}': 'GET /v1/storage/disks/{disk_uuid}',
  'DELETE /v1/storage/disk/{disk_uuid}': 'DELETE /v1/storage/disks/{disk_uuid}',
}

const patterns = new Map<string, Pattern[]>()
const documented = (Object.keys(documentedEndpoints) as EndpointId[]).map(
  (endpoint) => [endpoint, endpoint] as const,
)
for (const [address, endpoint] of [...documented, ...Object.entries(OTHER_PATHS)]) {
  const [method = '', path = ''] = address.split(' ')
  const segments = segmentsOf(path)
  const key = `${method} ${segments.length}`
  patterns.set(key, [...(patterns.get(key) ?? []), { endpoint, segments }])
}

/**
 * The documented endpoint that a request is for. Any path may carry a location's slug after the version, even one of an
 * account-wide endpoint, and end in slashes; anything else is no route.
 */
export function findRoute(method: string, pathname: string): Route | undefined {
  const [version = '', ...rest] = segmentsOf(pathname).map(percentDecoded)
  const location = findLocation(rest[0] ?? '')
  const segments = [version, ...(location ? rest.slice(1) : rest)]
  for (const pattern of patterns.get(`${method} ${segments.length}`) ?? []) {
    const pathValues = match(pattern.segments, segments)
    if (pathValues) return { endpoint: pattern.endpoint, location: location ?? defaultLocation, pathValues }
  }
  return undefined
}

function match(pattern: readonly string[], segments: readonly string[]): Record<string, string> | undefined {
  const values: Record<string, string> = {}
  for (const [at, expected] of pattern.entries()) {
    const segment = segments[at] ?? ''
    if (expected.startsWith('{')) values[expected.slice(1, -1)] = segment
    else if (expected !== segment) return undefined
  }
  return values
}

function segmentsOf(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '')
}
