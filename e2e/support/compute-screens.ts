import { expect } from '@playwright/test'
import type { Screen } from './screen.ts'
import { VmForm } from './vm-form.ts'
import { VmList } from './vm-list.ts'

/** Every page and dialog of the compute area but those of one VM. */
export const computeScreens: readonly Screen[] = [
  {
    name: 'list of VMs',
    show: async (page) => {
      await new VmList(page).open()
    },
    further: [
      {
        name: 'a row menu',
        open: async (page) => {
          await expect(await new VmList(page).openMenu('analytics')).toBeVisible()
        },
      },
      {
        name: 'a filter',
        open: async (page) => {
          await page.getByRole('group', { name: 'Filters' }).getByRole('button', { name: 'OS' }).click()
          await expect(page.getByRole('menu')).toBeVisible()
        },
      },
      {
        name: 'its columns',
        open: async (page) => {
          await page.getByRole('button', { name: 'Columns' }).click()
          await page.getByRole('menuitemcheckbox', { name: 'Size', exact: true }).click()
          await expect(page.getByRole('menuitem', { name: 'Show all columns' })).toBeVisible()
        },
      },
    ],
  },
  {
    name: 'list of VMs, some selected',
    show: async (page, tenant) => {
      // One of them is being created, however long it is looked at.
      await tenant.hold()
      const list = new VmList(page)
      await list.open()
      await list.tick('web-01', 'blog', 'analytics')
      await expect(page.getByRole('toolbar')).toBeVisible()
    },
    further: [
      {
        name: 'dialog: delete several',
        open: async (page) => {
          await page.getByRole('toolbar').getByRole('button', { name: 'Delete…' }).click()
          const dialog = page.getByRole('alertdialog')
          await expect(dialog).toContainText('is left out')
          for (const fold of await dialog.getByText(/that no VM has/).all()) await fold.click()
        },
      },
      {
        name: 'dialog: move several to another billing account',
        open: async (page) => {
          await page.getByRole('toolbar').getByRole('button', { name: 'More' }).click()
          await page.getByRole('menuitem', { name: 'Move to another billing account…' }).click()
          await expect(page.getByRole('combobox', { name: 'Billing account' })).toBeVisible()
        },
      },
    ],
  },
  {
    name: 'list of VMs, nothing found',
    show: async (page) => {
      await new VmList(page).open('?q=nothing-like-this&status=stopped')
      await expect(page.getByText('Nothing matches')).toBeVisible()
    },
  },
  {
    name: 'list of VMs, one location failed and one VM malformed',
    show: async (page, tenant) => {
      await tenant.fault({ path: '/v1/bus02/user-resource/vm/list', kind: 'status', status: 500 })
      await tenant.fault({ path: '/v1/cyc01/user-resource/vm/list', kind: 'malformed_entry' })
      await page.goto('/compute/vms')
      await expect(page.getByText('The VMs of Busburg could not be read.')).toBeVisible({ timeout: 40_000 })
    },
  },
  {
    name: 'dialog: save a view',
    show: async (page) => {
      await new VmList(page).open('?status=stopped')
      await page.getByRole('button', { name: 'Views' }).click()
      await page.getByRole('menuitem', { name: 'Save this view…' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('button', { name: 'Save' }).click()
      await expect(dialog).toContainText('Give it a name.')
    },
  },
  {
    name: 'dialog: saved views',
    show: async (page) => {
      await new VmList(page).open('?status=stopped')
      await page.getByRole('button', { name: 'Views' }).click()
      await page.getByRole('menuitem', { name: 'Save this view…' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('textbox', { name: 'Name' }).fill('Stopped machines')
      await dialog.getByRole('button', { name: 'Save' }).click()
      await page.getByRole('button', { name: 'View: Stopped machines' }).click()
      await page.getByRole('menuitem', { name: 'Manage views…' }).click()
      await dialog.getByRole('button', { name: 'Delete “Stopped machines”' }).click()
      await expect(dialog).toContainText('Will be deleted')
    },
  },
  {
    name: 'bulk run with a failure',
    show: async (page, tenant) => {
      const list = new VmList(page)
      await list.open()
      await tenant.fault({ path: '/v1/*/user-resource/vm/start', kind: 'status', status: 500 })
      await list.tick('old-shop', 'staging-web')
      await page.getByRole('toolbar').getByRole('button', { name: 'Start' }).click()
      await expect(page.getByRole('region', { name: 'Bulk actions' })).toContainText('2 failed')
    },
  },
  {
    name: 'new VM',
    show: async (page) => {
      await new VmForm(page).open()
    },
  },
  {
    name: 'new VM, everything wrong',
    show: async (page) => {
      const form = new VmForm(page)
      await form.open()
      await form.choice('Windows Server').check()
      await form.choice('Commands and files').check()
      await page.getByRole('button', { name: 'Add a file' }).click()
      await form.vcpu.fill('1000')
      await form.submit.click()
      await expect(form.name).toHaveAttribute('aria-invalid', 'true')
    },
  },
  {
    name: 'new VM, a draft restored',
    show: async (page) => {
      const form = new VmForm(page)
      await form.open()
      await form.fillAccess({ name: 'half-done' })
      // Leaving asks.
      page.once('dialog', (question) => void question.accept())
      await page.reload()
      await expect(page.getByText(/^Your draft of .* was restored$/)).toBeVisible()
    },
  },
  {
    name: 'new VM, being created',
    show: async (page, tenant) => {
      const form = new VmForm(page)
      await form.open()
      await form.fillAccess()
      await tenant.hold()
      await form.submit.click()
      await expect(page.getByRole('heading', { name: 'Creating web-04' })).toBeVisible()
    },
  },
  {
    name: 'list of snapshots and backups',
    show: async (page) => {
      await page.goto('/compute/snapshots')
      await expect(page.getByText('Nothing could bring it back').first()).toBeVisible()
    },
    further: [
      {
        name: 'dialog: take a snapshot of any VM',
        open: async (page) => {
          await page.getByRole('button', { name: 'Take snapshot…' }).click()
          await expect(page.getByRole('combobox', { name: 'Virtual machine' })).toBeVisible()
        },
      },
    ],
  },
]
