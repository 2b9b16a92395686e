import type { Clock } from './clock.ts'
import type { Database } from './database.ts'

/** What every request is served with. */
export interface Services {
  readonly db: Database
  readonly clock: Clock
  /** Where the S3 server beside the API is, as the API names it. */
  readonly s3Url: string
  /** Sandbox seconds per real second, for tenants that name none. */
  readonly speed: number
}
