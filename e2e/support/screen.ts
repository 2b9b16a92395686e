import type { Page } from '@playwright/test'
import type { Tenant } from './tenant.ts'

/** Something the panel can show, and how to get there. */
export interface Screen {
  readonly name: string
  readonly show: (page: Page, tenant: Tenant) => Promise<void>
}
