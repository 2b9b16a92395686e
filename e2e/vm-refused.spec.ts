import type { Page } from '@playwright/test'
import type { Tenant } from './support/tenant.ts'
import { expect, test } from './support/test.ts'
import { VmPage } from './support/vm-page.ts'

/* Each action that the service refuses: the dialog stays, says why in the service's words, and a second try does it. */

interface Refusal {
  readonly what: string
  readonly vm: string
  readonly tab?: string
  readonly method?: 'POST' | 'PATCH' | 'DELETE'
  /** After `/v1/cyc01/`. */
  readonly path: string
  /** Opens the dialog and fills it in. */
  readonly ask: (page: Page, vm: VmPage) => Promise<void>
  readonly confirm: string
}

const diskMenu = async (page: Page, item: string) => {
  await page.getByRole('button', { name: 'Actions for vdb' }).click()
  await page.getByRole('menuitem', { name: item }).click()
}
const snapshotMenu = async (page: Page, item: string) => {
  await page.getByRole('button', { name: 'Actions for Snapshot' }).first().click()
  await page.getByRole('menuitem', { name: item }).click()
}
const dialogOf = (page: Page) => page.getByRole('dialog').or(page.getByRole('alertdialog'))

const refusals: readonly Refusal[] = [
  {
    what: 'forcing a stop',
    vm: 'cache-01',
    path: 'user-resource/vm/stop',
    ask: (_, vm) => vm.choose('Force stop…'),
    confirm: 'Cut the power',
  },
  {
    what: 'restarting',
    vm: 'cache-01',
    path: 'user-resource/vm/stop',
    ask: (_, vm) => vm.choose('Restart…'),
    confirm: 'Restart VM',
  },
  {
    what: 'renaming',
    vm: 'cache-01',
    method: 'PATCH',
    path: 'user-resource/vm',
    ask: async (page, vm) => {
      await vm.choose('Rename…')
      await dialogOf(page).getByRole('textbox', { name: 'Name' }).fill('cache-09')
    },
    confirm: 'Rename',
  },
  {
    what: 'changing a password',
    vm: 'cache-01',
    method: 'PATCH',
    path: 'user-resource/vm/user',
    ask: async (page, vm) => {
      await vm.choose('Change password…')
      await dialogOf(page).getByRole('button', { name: 'Generate' }).click()
    },
    confirm: 'Change password',
  },
  {
    what: 'rescue',
    vm: 'old-shop',
    path: 'user-resource/vm/rescue_start',
    ask: (_, vm) => vm.choose('Boot into rescue…'),
    confirm: 'Boot into rescue',
  },
  {
    what: 'reinstalling',
    vm: 'legacy-api',
    path: 'user-resource/vm/reinstall',
    ask: async (page, vm) => {
      await vm.choose('Reinstall…')
      await dialogOf(page).getByRole('textbox').fill('legacy-api')
    },
    confirm: 'Erase and reinstall',
  },
  {
    what: 'cloning',
    vm: 'cache-01',
    path: 'user-resource/vm/clone',
    ask: async (page, vm) => {
      await vm.choose('Clone…')
      await dialogOf(page).getByRole('textbox', { name: 'Name' }).fill('cache-02')
    },
    confirm: 'Clone',
  },
  {
    what: 'moving to another account',
    vm: 'cache-01',
    path: 'user-resource/resource_billing',
    ask: async (page, vm) => {
      await vm.choose('Move to another billing account…')
      await dialogOf(page).getByRole('combobox', { name: 'Billing account' }).selectOption({ index: 1 })
    },
    confirm: 'Move',
  },
  {
    what: 'restoring',
    vm: 'old-shop',
    tab: 'snapshots',
    path: 'user-resource/vm/rebuild',
    ask: async (page) => {
      await snapshotMenu(page, 'Restore the VM…')
      await dialogOf(page).getByRole('textbox').fill('old-shop')
    },
    confirm: 'Restore',
  },
  {
    what: 'deleting a snapshot',
    vm: 'old-shop',
    tab: 'snapshots',
    method: 'DELETE',
    path: 'user-resource/vm/replica',
    ask: (page) => snapshotMenu(page, 'Delete…'),
    confirm: 'Delete',
  },
  {
    what: 'adding a disk',
    vm: 'web-01',
    tab: 'disks',
    path: 'user-resource/vm/storage',
    ask: async (page) => {
      await page.getByRole('button', { name: 'Add disk…' }).click()
      await dialogOf(page).getByRole('textbox', { name: 'Size' }).fill('15')
    },
    confirm: 'Add disk',
  },
  {
    what: 'growing a disk',
    vm: 'db-primary',
    tab: 'disks',
    method: 'PATCH',
    path: 'user-resource/vm/storage',
    ask: async (page) => {
      await diskMenu(page, 'Grow…')
      await dialogOf(page).getByRole('textbox', { name: 'Size' }).fill('220')
    },
    confirm: 'Grow disk',
  },
  {
    what: 'detaching a disk',
    vm: 'db-primary',
    tab: 'disks',
    path: 'user-resource/vm/storage/detach',
    ask: (page) => diskMenu(page, 'Detach…'),
    confirm: 'Detach disk',
  },
  {
    what: 'deleting a disk',
    vm: 'db-primary',
    tab: 'disks',
    method: 'DELETE',
    path: 'user-resource/vm/storage',
    ask: async (page) => {
      await diskMenu(page, 'Delete…')
      await dialogOf(page).getByRole('textbox').fill('vdb')
    },
    confirm: 'Delete disk',
  },
  {
    what: 'attaching a disk',
    vm: 'web-02',
    tab: 'disks',
    path: 'user-resource/vm/storage/attach',
    ask: async (page) => {
      await page.getByRole('button', { name: 'Attach disk…' }).click()
      await expect(dialogOf(page).getByRole('button', { name: 'Attach disk' })).toBeEnabled()
    },
    confirm: 'Attach disk',
  },
]

for (const { what, vm: name, tab, method = 'POST', path, ask, confirm } of refusals) {
  test(`${what} that is refused keeps its dialog, and can be tried again`, async ({
    page,
    tenant,
    console,
  }) => {
    console.allow(409)
    const vm = new VmPage(page)
    await vm.open('cyc01', await tenant.api.vm('cyc01', name), tab)
    await tenant.refuse(`/v1/cyc01/${path}`, 'It is under maintenance', { method })
    await ask(page, vm)
    const dialog = dialogOf(page)
    await dialog.getByRole('button', { name: confirm, exact: true }).click()
    await expect(dialog).toContainText('It is under maintenance')
    await dialog.getByRole('button', { name: confirm, exact: true }).click()
    await expect(dialog).toBeHidden()
    await expect(page.getByRole('region', { name: 'Notifications' })).not.toContainText('failed')
  })
}

test('backups that are not switched on say why', async ({ page, tenant, console }) => {
  console.allow(409)
  const vm = new VmPage(page)
  await vm.open('bus02', await tenant.api.vm('bus02', 'blog'), 'snapshots')
  await tenant.refuse('/v1/bus02/user-resource/vm/backup', 'It is under maintenance')
  await page.getByRole('button', { name: 'Switch on automatic backups' }).click()
  await expect(page.getByRole('region', { name: 'Notifications' })).toContainText('It is under maintenance')
  await expect(page.getByRole('button', { name: 'Switch on automatic backups' })).toBeVisible()
  expect(await tenant.api.vm('bus02', 'blog')).toMatchObject({ backup: false })
})

test('a start that is refused says why, and can be tried again', async ({ page, tenant, console }) => {
  console.allow(409)
  const vm = new VmPage(page)
  await vm.open('cyc01', await tenant.api.vm('cyc01', 'old-shop'))
  await tenant.refuse('/v1/cyc01/user-resource/vm/start', 'It is under maintenance')
  const start = page.getByRole('button', { name: 'Start', exact: true })
  await start.click()
  await expect(page.getByRole('region', { name: 'Notifications' })).toContainText('It is under maintenance')
  await expect(vm.status).toHaveText('Stopped')
  await start.click()
  await expect(vm.status).toHaveText('Running')
})

test('a restart that only stopped says that the VM is off now', async ({ page, tenant, console }) => {
  console.allow(409)
  const vm = new VmPage(page)
  await vm.open('cyc01', await tenant.api.vm('cyc01', 'cache-01'))
  await tenant.refuse('/v1/cyc01/user-resource/vm/start', 'No host has room')
  await vm.choose('Restart…')
  const dialog = page.getByRole('alertdialog')
  await dialog.getByRole('button', { name: 'Restart VM' }).click()
  // An answer that takes longer than the dialog waits is told in a notice.
  await expect(page.getByText('cache-01 was stopped but did not start again')).toBeVisible()
  await expect(page.getByText('No host has room')).toBeVisible()
  await expect(vm.status).toHaveText('Stopped')
})

/* Each action that makes something, and whose answer is lost: what it made is found, and no second one is made. */

for (const { what, tab, path, ask, confirm, isMade } of [
  {
    what: 'a clone',
    path: 'user-resource/vm/clone',
    ask: async (page, vm) => {
      await vm.choose('Clone…')
      await dialogOf(page).getByRole('textbox', { name: 'Name' }).fill('cache-02')
    },
    confirm: 'Clone',
    isMade: async ({ api }) =>
      (await api.vms('cyc01')).filter(({ name }) => name === 'cache-02').length === 1,
  },
  {
    what: 'a further disk',
    tab: 'disks',
    path: 'user-resource/vm/storage',
    ask: async (page) => {
      await page.getByRole('button', { name: 'Add disk…' }).click()
      await dialogOf(page).getByRole('textbox', { name: 'Size' }).fill('15')
    },
    confirm: 'Add disk',
    isMade: async ({ api }) => (await api.vm('cyc01', 'cache-01')).storage?.length === 2,
  },
] satisfies readonly (Omit<Refusal, 'vm' | 'method'> & { isMade: (tenant: Tenant) => Promise<boolean> })[]) {
  test(`${what} whose answer was lost is found`, async ({ page, tenant, console }) => {
    console.allow(502)
    const vm = new VmPage(page)
    await vm.open('cyc01', await tenant.api.vm('cyc01', 'cache-01'), tab)
    await ask(page, vm)
    await tenant.fault({ method: 'POST', path: `/v1/cyc01/${path}`, kind: 'drop', when: 'after', times: 1 })
    const dialog = dialogOf(page)
    await dialog.getByRole('button', { name: confirm, exact: true }).click()
    await expect(dialog).toBeHidden()
    await expect(page.getByRole('region', { name: 'Notifications' })).toContainText(': done')
    expect(await isMade(tenant)).toBe(true)
  })
}
