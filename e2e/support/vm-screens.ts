import { expect, type Page } from '@playwright/test'
import type { Further, Screen } from './screen.ts'
import type { Tenant } from './tenant.ts'
import { showVm, VmPage } from './vm-page.ts'

/** A dialog that the menu of a running VM with disks, snapshots and a public address opens. */
function dialogOf(item: string, title: string): Further {
  return {
    name: `dialog: ${title}`,
    open: async (page) => {
      await new VmPage(page).choose(item)
      await expect(page.getByRole('dialog').or(page.getByRole('alertdialog'))).toContainText(title)
    },
  }
}

/** A dialog of a tab of a VM, opened by a button there or, with `of`, by the menu of one of the things there. */
function partDialog(item: string, title: string, of?: string): Further {
  return {
    name: `dialog: ${title}`,
    open: async (page) => {
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

/** What the tabs of a VM show, and open. */
const tabs: readonly { tab: string; shows: string; further?: readonly Further[] }[] = [
  { tab: 'overview', shows: 'Costs' },
  {
    tab: 'disks',
    shows: 'Boot disk',
    further: [
      partDialog('Add disk…', 'Add a disk to db-primary'),
      partDialog('Attach disk…', 'Attach a disk to db-primary'),
      partDialog('Grow…', 'Grow vdb', 'vdb'),
      partDialog('Detach…', 'Detach vdb', 'vdb'),
      partDialog('Delete…', 'Delete disk vdb', 'vdb'),
    ],
  },
  {
    tab: 'snapshots',
    shows: 'Automatic backups',
    further: [
      partDialog('Take snapshot…', 'Take a snapshot of db-primary'),
      partDialog('Restore the VM…', 'Restore db-primary', 'Backup'),
      partDialog('Delete…', 'It can no longer bring back', 'Backup'),
    ],
  },
  { tab: 'network', shows: 'MAC address' },
  { tab: 'settings', shows: 'How it is called' },
]

/** Every tab and dialog of one VM. */
export const vmScreens: readonly Screen[] = [
  ...tabs.map(({ tab, shows, further }) => ({
    name: `VM, ${tab}`,
    ...(further && { further }),
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
  {
    name: 'VM that runs',
    show: async (page, tenant) => {
      await showVm(page, tenant, 'cyc01', 'web-01')
    },
    further: [
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
        name: 'command palette, on the page of a VM',
        open: async (page) => {
          await page.getByRole('button', { name: 'Search everything' }).click()
          await expect(page.getByRole('group', { name: 'With web-01' })).toBeVisible()
        },
      },
      {
        name: 'dialog: the request of a form',
        open: async (page) => {
          await new VmPage(page).choose('Change password…')
          const dialog = page.getByRole('dialog')
          await dialog.getByRole('button', { name: 'Generate' }).click()
          await dialog.getByText('Show the request').click()
          await expect(dialog.getByRole('region', { name: 'Request as curl' })).toBeVisible()
        },
      },
    ],
  },
  {
    name: 'dialog: Resize old-shop',
    show: async (page, tenant) => {
      await showVm(page, tenant, 'cyc01', 'old-shop')
      await page.getByRole('button', { name: 'Resize…' }).click()
      await page.getByRole('dialog').getByRole('textbox', { name: 'vCPU' }).fill('3')
      await expect(page.getByRole('dialog')).toContainText('more than now')
    },
  },
]
