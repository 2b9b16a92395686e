import type { Page } from '@playwright/test'
import type { ApiVm } from './support/sandbox-api.ts'
import type { Fault } from './support/tenant.ts'
import { expect, test } from './support/test.ts'
import { VmList } from './support/vm-list.ts'
import { VmPage } from './support/vm-page.ts'

/* What is done to a VM, and whose answer is lost: the VM is asked, and nothing is sent a second time. */

const dialogOf = (page: Page) => page.getByRole('dialog').or(page.getByRole('alertdialog'))

interface Lost {
  readonly what: string
  readonly vm: string
  readonly tab?: string
  readonly method?: Fault['method']
  /** After `/v1/cyc01/user-resource/vm`. */
  readonly path: string
  readonly act: (page: Page, vm: VmPage) => Promise<void>
  readonly confirm?: string
  readonly ends: Partial<ApiVm>
}

const lost: readonly Lost[] = [
  {
    what: 'a start',
    vm: 'old-shop',
    path: '/start',
    act: (page) => page.getByRole('button', { name: 'Start', exact: true }).click(),
    ends: { status: 'running' },
  },
  {
    what: 'a stop',
    vm: 'cache-01',
    path: '/stop',
    act: (page) => page.getByRole('button', { name: 'Stop…', exact: true }).click(),
    confirm: 'Stop VM',
    ends: { status: 'stopped' },
  },
  {
    what: 'a rescue',
    vm: 'old-shop',
    path: '/rescue_start',
    act: (_, vm) => vm.choose('Boot into rescue…'),
    confirm: 'Boot into rescue',
    ends: { status: 'running' },
  },
  {
    what: 'a restore',
    vm: 'old-shop',
    tab: 'snapshots',
    path: '/rebuild',
    act: async (page) => {
      await page.getByRole('button', { name: 'Actions for Snapshot' }).first().click()
      await page.getByRole('menuitem', { name: 'Restore the VM…' }).click()
      await dialogOf(page).getByRole('textbox').fill('old-shop')
    },
    confirm: 'Restore',
    ends: { status: 'stopped' },
  },
  {
    what: 'a reinstallation',
    vm: 'legacy-api',
    path: '/reinstall',
    act: async (page, vm) => {
      await vm.choose('Reinstall…')
      await dialogOf(page).getByRole('textbox').fill('legacy-api')
    },
    confirm: 'Erase and reinstall',
    ends: { status: 'running' },
  },
  {
    what: 'a new name',
    vm: 'cache-01',
    method: 'PATCH',
    path: '',
    act: async (page, vm) => {
      await vm.choose('Rename…')
      await dialogOf(page).getByRole('textbox', { name: 'Name' }).fill('cache-09')
    },
    confirm: 'Rename',
    ends: { name: 'cache-09' },
  },
]

for (const { what, vm: name, tab, method = 'POST', path, act, confirm, ends } of lost) {
  test(`${what} whose answer was lost is seen at the VM`, async ({ page, tenant, console }) => {
    console.allow(502)
    const vm = new VmPage(page)
    const { uuid, ...shown } = await tenant.api.vm('cyc01', name)
    await vm.open('cyc01', { uuid, ...shown }, tab)
    const at = `/v1/cyc01/user-resource/vm${path}`
    await tenant.fault({ method, path: at, kind: 'drop', when: 'after', times: 1 })
    await act(page, vm)
    const dialog = dialogOf(page)
    if (confirm !== undefined) await dialog.getByRole('button', { name: confirm, exact: true }).click()
    await expect(page.getByRole('region', { name: 'Notifications' })).toContainText(': done')
    await expect(dialog).toBeHidden()
    const now = (await tenant.api.vms('cyc01')).find((each) => each.uuid === uuid)
    expect(now).toMatchObject(ends)
  })
}

test('a stop that never arrived is said not to be done', async ({ page, tenant, console }) => {
  console.allow(502)
  const vm = new VmPage(page)
  await vm.open('cyc01', await tenant.api.vm('cyc01', 'cache-01'))
  await tenant.fault({ path: '/v1/cyc01/user-resource/vm/stop', kind: 'drop', times: 1 })
  await page.getByRole('button', { name: 'Stop…', exact: true }).click()
  await page.getByRole('button', { name: 'Stop VM' }).click()
  await expect(page.getByRole('region', { name: 'Notifications' })).toContainText(
    'It was looked at again, and this was not done: you can try again.',
  )
  await expect(vm.status).toHaveText('Running')
  await page.getByRole('button', { name: 'Stop…', exact: true }).click()
  await page.getByRole('button', { name: 'Stop VM' }).click()
  await expect(vm.status).toHaveText('Stopped')
})

test('a deletion whose answers are lost goes on to its last step', async ({ page, tenant, console }) => {
  console.allow(502)
  const vm = new VmPage(page)
  const { uuid, ...shown } = await tenant.api.vm('cyc01', 'web-01')
  const address = (await tenant.api.floatingIps('cyc01')).find((ip) => ip.assigned_to === uuid)?.address
  await vm.open('cyc01', { uuid, ...shown })
  const drop = { method: 'DELETE', kind: 'drop', when: 'after', times: 1 } as const
  await tenant.fault({ ...drop, path: '/v1/cyc01/user-resource/vm' })
  await tenant.fault({ ...drop, path: `/v1/cyc01/network/ip_addresses/${address}` })
  await tenant.fault({ ...drop, path: '/v1/cyc01/storage/disks/*' })
  await vm.choose('Delete…')
  const dialog = page.getByRole('alertdialog', { name: 'Delete web-01' })
  await dialog.getByRole('checkbox', { name: /^Release the floating IP/ }).check()
  await dialog.getByRole('checkbox', { name: /^Delete the disk of 150 GB/ }).check()
  await dialog.getByRole('textbox').fill('web-01')
  await dialog.getByRole('button', { name: 'Delete VM' }).click()
  await expect(page.getByRole('region', { name: 'Bulk actions' })).toContainText('3 of 3 done')
  expect((await tenant.api.vms('cyc01')).map((each) => each.uuid)).not.toContain(uuid)
  expect((await tenant.api.floatingIps('cyc01')).map((ip) => ip.address)).not.toContain(address)
})

test('a deletion that nobody could look after goes on when it is tried again', async ({
  page,
  tenant,
  console,
}) => {
  console.allow(/502|40[04]/)
  const vm = new VmPage(page)
  const { uuid, ...shown } = await tenant.api.vm('cyc01', 'web-01')
  const address = (await tenant.api.floatingIps('cyc01')).find((ip) => ip.assigned_to === uuid)?.address
  await vm.open('cyc01', { uuid, ...shown })
  const path = '/v1/cyc01/user-resource/vm'
  await tenant.fault({ method: 'DELETE', path, kind: 'drop', when: 'after', times: 1 })
  await vm.choose('Delete…')
  const dialog = page.getByRole('alertdialog', { name: 'Delete web-01' })
  await dialog.getByRole('checkbox', { name: /^Release the floating IP/ }).check()
  await tenant.fault({ method: 'GET', path: `${path}/list`, kind: 'drop' })
  await dialog.getByRole('textbox').fill('web-01')
  await dialog.getByRole('button', { name: 'Delete VM' }).click()
  const run = page.getByRole('region', { name: 'Bulk actions' })
  await expect(run).toContainText('It may have taken effect all the same')
  await tenant.clearFaults()
  await run.getByRole('button', { name: 'Try again from there' }).click()
  await expect(run).toContainText('2 of 2 done')
  expect((await tenant.api.floatingIps('cyc01')).map((ip) => ip.address)).not.toContain(address)
})

test('a password whose answer was lost cannot be seen, and is said to be open', async ({
  page,
  tenant,
  console,
}) => {
  console.allow(502)
  const vm = new VmPage(page)
  await vm.open('cyc01', await tenant.api.vm('cyc01', 'cache-01'))
  await tenant.fault({ path: '/v1/cyc01/user-resource/vm/user', kind: 'drop', when: 'after', times: 1 })
  await vm.choose('Change password…')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Generate' }).click()
  const password = dialog.getByLabel('Password', { exact: true })
  const typed = await password.inputValue()
  await dialog.getByRole('button', { name: 'Change password', exact: true }).click()
  await expect(dialog).toContainText('It is not known whether this was done')
  await expect(password).toHaveValue(typed)
})

test('every step of a resize may lose its answer', async ({ page, tenant, console }) => {
  console.allow(502)
  const list = new VmList(page)
  await list.open()
  const vm = '/v1/cyc01/user-resource/vm'
  const drop = { kind: 'drop', when: 'after', times: 1 } as const
  await tenant.fault({ ...drop, method: 'POST', path: `${vm}/stop` })
  await tenant.fault({ ...drop, method: 'PATCH', path: vm })
  await tenant.fault({ ...drop, method: 'POST', path: `${vm}/start` })
  await (await list.openMenu('web-02')).getByRole('menuitem', { name: 'Resize…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Resize web-02' })
  await dialog.getByRole('textbox', { name: 'vCPU' }).fill('4')
  await dialog.getByRole('button', { name: 'Stop and resize' }).click()
  await expect(page.getByRole('region', { name: 'Bulk actions' })).toContainText('3 of 3 done')
  await expect(list.row('web-02')).toContainText('4 × 4 GB')
  expect(await tenant.api.vm('cyc01', 'web-02')).toMatchObject({ status: 'running', vcpu: 4 })
})
