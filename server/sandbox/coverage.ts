import type { Database } from './database.ts'
import { documentedEndpoints, type EndpointId } from './documented-endpoints.ts'

/** What the panel's gateway writes into `Via`. */
const GATEWAY = 'elastis-panel'

export function cameThroughGateway(headers: Headers): boolean {
  return headers.get('via')?.includes(GATEWAY) ?? false
}

export function countCall(db: Database, endpoint: EndpointId): void {
  db.run(
    'INSERT INTO endpoint_calls (endpoint, calls) VALUES (:endpoint, 1) ON CONFLICT (endpoint) DO UPDATE SET calls = calls + 1',
    { endpoint },
  )
}

/** Which documented endpoints calls through the gateway have reached, all tenants together. */
export function coverage(db: Database) {
  const calls = new Map(
    db
      .all<{ endpoint: string; calls: number }>('SELECT endpoint, calls FROM endpoint_calls')
      .map((row) => [row.endpoint, row.calls]),
  )
  const all = Object.entries(documentedEndpoints).map(([endpoint, title]) => {
    const [method = '', path = ''] = endpoint.split(' ')
    return { method, path, title, calls: calls.get(endpoint) ?? 0 }
  })
  return {
    documented: all.length,
    reached: all.filter((entry) => entry.calls > 0),
    missing: all
      .filter((entry) => entry.calls === 0)
      .map(({ method, path, title }) => ({ method, path, title })),
  }
}
