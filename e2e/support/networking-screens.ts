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
    further: [
      {
        name: 'dialog: new floating IP',
        open: async (page) => {
          await page.getByRole('button', { name: 'New floating IP' }).click()
          await expect(page.getByRole('dialog')).toContainText('a month while it is assigned to nothing')
        },
      },
      {
        name: 'dialog: move a floating IP',
        open: async (page, tenant) => {
          const { address } = await tenant.api.floatingIp('cyc01', 'web-01')
          const list = new TablePage(page, 'Floating IPs')
          await list.choose(address, 'Move to another VM or load balancer…')
          await expect(page.getByRole('radio', { name: 'web-02' })).toBeVisible()
        },
      },
    ],
  },
  {
    name: 'list of private networks',
    show: async (page) => {
      await new TablePage(page, 'Private networks').open('/networking/networks')
    },
    further: [
      {
        name: 'dialog: make a network the default',
        open: async (page) => {
          const list = new TablePage(page, 'Private networks')
          await list.choose('Backend, cyc01', 'Make default…')
          await expect(page.getByRole('alertdialog')).toContainText('From now on')
        },
      },
    ],
  },
  {
    name: 'private network',
    show: async (page, tenant) => {
      const [network] = await tenant.api.networks('cyc01')
      await page.goto(`/networking/networks/cyc01/${network?.uuid ?? ''}`)
      await expect(page.getByRole('table', { name: 'Virtual machines' })).toBeVisible({ timeout: 30_000 })
    },
  },
  {
    name: 'list of load balancers',
    show: async (page) => {
      await new TablePage(page, 'Load balancers').open('/networking/load-balancers')
    },
    further: [
      {
        name: 'dialog: delete a load balancer',
        open: async (page) => {
          const list = new TablePage(page, 'Load balancers')
          await list.choose('company-site', 'Delete…')
          await expect(page.getByRole('alertdialog')).toContainText('stays reserved for you')
        },
      },
    ],
  },
  {
    name: 'load balancer',
    show: async (page, tenant) => {
      const { uuid } = await tenant.api.loadBalancer('cyc01', 'company-site')
      await page.goto(`/networking/load-balancers/cyc01/${uuid}`)
      await expect(page.getByRole('table', { name: 'Targets' })).toBeVisible({ timeout: 30_000 })
    },
  },
  {
    name: 'new load balancer, everything wrong',
    show: async (page) => {
      await page.goto('/networking/load-balancers/new')
      await page.getByRole('button', { name: 'Add another rule' }).click({ timeout: 30_000 })
      await page.getByRole('button', { name: 'Create load balancer' }).click()
      await expect(page.getByText('Name is missing')).toBeVisible()
      await expect(page.getByRole('checkbox', { name: 'web-01' })).toBeVisible()
    },
  },
  {
    name: 'dialog: give a VM a floating IP',
    show: async (page, tenant) => {
      const { uuid } = await tenant.api.vm('cyc01', 'cache-01')
      await page.goto(`/compute/vms/cyc01/${uuid}?tab=network`)
      await page.getByRole('button', { name: 'Assign a floating IP…' }).click({ timeout: 30_000 })
      await expect(page.getByRole('radio', { name: 'A new one' })).toBeVisible()
    },
  },
  {
    name: 'topology',
    show: async (page) => {
      await page.goto('/networking/topology?view=picture')
      await expect(page.getByRole('group', { name: 'Topology of Cycletown' })).toBeVisible({
        timeout: 30_000,
      })
    },
  },
  {
    name: 'topology as a list',
    show: async (page) => {
      await page.goto('/networking/topology?view=list')
      await expect(page.getByRole('main').getByRole('link', { name: 'db-primary' })).toBeVisible({
        timeout: 30_000,
      })
    },
  },
]
