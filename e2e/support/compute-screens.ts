import { expect, type Page } from '@playwright/test'
import type { Screen } from './screen.ts'
import type { Tenant } from './tenant.ts'
import { VmForm } from './vm-form.ts'
import { VmList } from './vm-list.ts'
import { showVm } from './vm-page.ts'

/** A dialog that the menu of a running VM with disks, snapshots and a public address opens. */
function dialogOf(item: string, title: string): Screen {
  return {
    name: `dialog: ${title}`,
    show: async (page, tenant) => {
      const vm = await showVm(page, tenant, 'cyc01', 'web-01')
      await vm.choose(item)
      await expect(page.getByRole('dialog').or(page.getByRole('alertdialog'))).toContainText(title)
    },
  }
}

/** A dialog of a tab of a VM, opened by a button there or, with `of`, by the menu of one of the things there. */
function partDialog(tab: string, item: string, title: string, of?: string): Screen {
  return {
    name: `dialog: ${title}`,
    show: async (page, tenant) => {
      await showVm(page, tenant, 'cyc01', 'db-primary', tab)
      if (of === undefined) await page.getByRole('button', { name: item }).first().click()
      else {
        await page
          .getByRole('button', { name: `Actions for ${of}` })
          .first()
          .click()
        await page.getByRole('menuitem', { name: item }).click()
      }
      await expect(page.getByRole('dialog').or(page.getByRole('alertdialog'))).toContainText(title)
    },
  }
}

const tabs = [
  { tab: 'overview', shows: 'Costs' },
  { tab: 'disks', shows: 'Boot disk' },
  { tab: 'snapshots', shows: 'Automatic backups' },
  { tab: 'network', shows: 'MAC address' },
  { tab: 'settings', shows: 'How it is called' },
]

/** Every page, tab and dialog of the compute area. */
export const computeScreens: readonly Screen[] = [
  {
    name: 'list of VMs',
    show: async (page) => {
      await new VmList(page).open()
    },
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
    name: 'list of VMs, some selected',
    show: async (page) => {
      const list = new VmList(page)
      await list.open()
      await list.tick('analytics', 'blog')
      await expect(page.getByRole('toolbar')).toBeVisible()
    },
  },
  {
    name: 'list of VMs, a row menu',
    show: async (page) => {
      const list = new VmList(page)
      await list.open()
      await expect(await list.openMenu('analytics')).toBeVisible()
    },
  },
  {
    name: 'list of VMs, a filter',
    show: async (page) => {
      await new VmList(page).open()
      await page.getByRole('group', { name: 'Filters' }).getByRole('button', { name: 'OS' }).click()
      await expect(page.getByRole('menu')).toBeVisible()
    },
  },
  {
    name: 'list of VMs, its columns',
    show: async (page) => {
      await new VmList(page).open()
      await page.getByRole('button', { name: 'Columns' }).click()
      await page.getByRole('menuitemcheckbox', { name: 'Size', exact: true }).click()
      await expect(page.getByRole('menuitem', { name: 'Show all columns' })).toBeVisible()
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
    name: 'dialog: delete several',
    show: async (page) => {
      const list = new VmList(page)
      await list.open()
      await list.tick('web-01', 'blog', 'analytics')
      await page.getByRole('toolbar').getByRole('button', { name: 'Delete…' }).click()
      const dialog = page.getByRole('alertdialog')
      await expect(dialog).toContainText('is left out')
      for (const fold of await dialog.getByText(/that no VM has/).all()) await fold.click()
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
  ...tabs.map(({ tab, shows }) => ({
    name: `VM, ${tab}`,
    show: async (page: Page, tenant: Tenant) => {
      await showVm(page, tenant, 'cyc01', 'db-primary', tab)
      await expect(page.getByRole('main')).toContainText(shows)
    },
  })),
  {
    name: 'VM that is gone',
    show: async (page) => {
      await page.goto('/compute/vms/cyc01/4a2b7c1e-0000-4000-8000-000000000000')
      await expect(page.getByText('There is no such virtual machine')).toBeVisible()
    },
  },
  dialogOf('Delete…', 'Delete web-01'),
  dialogOf('Force stop…', 'Force web-01 to stop'),
  dialogOf('Restart…', 'Restart web-01'),
  dialogOf('Rename…', 'Rename web-01'),
  dialogOf('Change password…', 'Change a password on web-01'),
  dialogOf('Boot into rescue…', 'web-01'),
  dialogOf('Reinstall…', 'Reinstall web-01'),
  dialogOf('Clone…', 'Clone web-01'),
  dialogOf('Move to another billing account…', 'Move web-01'),
  {
    name: 'dialog: move several to another billing account',
    show: async (page) => {
      const list = new VmList(page)
      await list.open()
      await list.tick('web-01', 'blog', 'analytics')
      await page.getByRole('toolbar').getByRole('button', { name: 'More' }).click()
      await page.getByRole('menuitem', { name: 'Move to another billing account…' }).click()
      await expect(page.getByRole('combobox', { name: 'Billing account' })).toBeVisible()
    },
  },
  partDialog('disks', 'Add disk…', 'Add a disk to db-primary'),
  partDialog('disks', 'Attach disk…', 'Attach a disk to db-primary'),
  partDialog('disks', 'Grow…', 'Grow vdb', 'vdb'),
  partDialog('disks', 'Detach…', 'Detach vdb', 'vdb'),
  partDialog('disks', 'Delete…', 'Delete disk vdb', 'vdb'),
  partDialog('snapshots', 'Take snapshot…', 'Take a snapshot of db-primary'),
  partDialog('snapshots', 'Restore the VM…', 'Restore db-primary', 'Backup'),
  partDialog('snapshots', 'Delete…', 'It can no longer bring back', 'Backup'),
  {
    name: 'dialog: Resize old-shop',
    show: async (page, tenant) => {
      await showVm(page, tenant, 'cyc01', 'old-shop')
      await page.getByRole('button', { name: 'Resize…' }).click()
      await page.getByRole('dialog').getByRole('textbox', { name: 'vCPU' }).fill('3')
      await expect(page.getByRole('dialog')).toContainText('more than now')
    },
  },
  {
    name: 'list of snapshots and backups',
    show: async (page) => {
      await page.goto('/compute/snapshots')
      await expect(page.getByText('Nothing could bring it back').first()).toBeVisible()
    },
  },
  {
    name: 'dialog: take a snapshot of any VM',
    show: async (page) => {
      await page.goto('/compute/snapshots')
      await page.getByRole('button', { name: 'Take snapshot…' }).click()
      await expect(page.getByRole('combobox', { name: 'Virtual machine' })).toBeVisible()
    },
  },
]
