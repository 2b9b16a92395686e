import { expect } from '@playwright/test'
import type { Screen } from './screen.ts'
import { TablePage } from './table-page.ts'

/** Every page and dialog of the networking area. */
export const networkingScreens: readonly Screen[] = [
  {
    name: 'list of floating IPs',
    show: async (page) => {
      await new TablePage(page, 'Floating IPs').open('/networking/floating-ips')
      await expect(page.getByText('are assigned to nothing')).toBeVisible()
    },
  },
  {
    name: 'dialog: new floating IP',
    show: async (page) => {
      await new TablePage(page, 'Floating IPs').open('/networking/floating-ips')
      await page.getByRole('button', { name: 'New floating IP' }).click()
      await expect(page.getByRole('dialog')).toContainText('a month while it is assigned to nothing')
    },
  },
  {
    name: 'dialog: move a floating IP',
    show: async (page, tenant) => {
      const { address } = await tenant.api.floatingIp('cyc01', 'web-01')
      const list = new TablePage(page, 'Floating IPs')
      await list.open('/networking/floating-ips')
      await list.choose(address, 'Move to another VM…')
      await expect(page.getByRole('radio', { name: 'web-02' })).toBeVisible()
    },
  },
]
