import type { Page } from '@playwright/test'
import { expect, test } from './support/test.ts'
import { VmList } from './support/vm-list.ts'
import { VmPage } from './support/vm-page.ts'

/** Waits out the two retries that every reading has. */
const AFTER_RETRIES = { timeout: 40_000 }

function notice(page: Page, text: string | RegExp) {
  const main = page.getByRole('main')
  return main.getByRole('alert').or(main.getByRole('status')).filter({ hasText: text })
}

test('one location down: the overview says so, and does not count it as empty', async ({
  page,
  tenant,
  console,
}) => {
  console.allow(503)
  await tenant.fault({ path: '/v1/bus02/**', kind: 'status', status: 503 })
  await page.goto('/')
  const card = page.getByRole('region', { name: 'Busburg' })
  await expect(card).toContainText('Could not be read.', AFTER_RETRIES)
  await expect(page.getByRole('region', { name: 'Cycletown' })).toContainText('running')
  await expect(page.getByText(/^\d+ virtual machines in 1 of 2 locations$/)).toBeVisible()
  await expect(page.getByText(/^at least \d+$/)).toHaveCount(3)
  await expect(page.getByRole('main').getByText('could not be read')).toHaveCount(1)
  await tenant.clearFaults()
  await card.getByRole('button', { name: 'Try again' }).click()
  await expect(card).toContainText(/\d+ running, \d+ stopped/)
  await expect(page.getByText(/^\d+ virtual machines in 2 locations$/)).toBeVisible()
})

test('entries that cannot be read: the overview says how many are missing from which list', async ({
  page,
  tenant,
}) => {
  await tenant.fault({ path: '/v1/bus02/user-resource/vm/list', kind: 'malformed_entry' })
  await tenant.fault({ path: '/v1/cyc01/network/ip_addresses', kind: 'malformed_entry' })
  await page.goto('/')
  await expect(page.getByText('The VMs of Busburg: 1 came in a form')).toBeVisible()
  await expect(page.getByText('The floating IPs of Cycletown: 1 came in a form')).toBeVisible()
  // What is missing is in none of the numbers.
  await expect(page.getByText(/^at least \d+$/)).toHaveCount(3)
  await expect(page.getByRole('region', { name: 'Busburg' })).toContainText(/at least €/)
  await expect(page.getByRole('region', { name: 'Cycletown' })).not.toContainText('at least')
})

test('an overview whose addresses cannot be read says so, and reads them again', async ({
  page,
  tenant,
  console,
}) => {
  console.allow(500)
  await tenant.fault({ path: '/v1/cyc01/network/ip_addresses', kind: 'status', status: 500 })
  await page.goto('/')
  const unread = notice(page, 'The floating IPs of Cycletown could not be read.')
  await expect(unread).toBeVisible(AFTER_RETRIES)
  await tenant.clearFaults()
  await unread.getByRole('button', { name: 'Try again' }).click()
  await expect(unread).toHaveCount(0)
  await expect(page.getByText(/^at least/)).toHaveCount(0)
})

test('what was read before stays when reading it again fails, and says how old it is', async ({
  page,
  tenant,
  console,
}) => {
  console.allow(502)
  const list = new VmList(page)
  await list.open()
  await tenant.fault({ path: '/v1/bus02/user-resource/vm/list', kind: 'drop' })
  // A write in Busburg makes its list be read again.
  await (await list.openMenu('staging-web')).getByRole('menuitem', { name: 'Start', exact: true }).click()
  await expect(notice(page, /The VMs of Busburg could not be read again; the 8 shown are as of/)).toBeVisible(
    AFTER_RETRIES,
  )
  await expect(list.row('blog')).toBeVisible()
  await expect(list.row('staging-web').getByText('Running')).toBeVisible()
})

test('without prices and addresses the list still stands, and says what is missing', async ({
  page,
  tenant,
  console,
}) => {
  console.allow(500)
  await tenant.fault({ path: '/v1/pricing/policy', kind: 'status', status: 500 })
  await tenant.fault({ path: '/v1/cyc01/network/ip_addresses', kind: 'status', status: 500 })
  const list = new VmList(page)
  await page.goto('/compute/vms')
  await expect(list.row('web-01')).toBeVisible()
  await expect(notice(page, 'The prices could not be read, so no costs are shown.')).toBeVisible(
    AFTER_RETRIES,
  )
  await expect(notice(page, 'The public addresses of Cycletown could not be read')).toBeVisible(AFTER_RETRIES)
})

test('a VM that cannot be read: why, the details, and a way to try again', async ({
  page,
  tenant,
  console,
}) => {
  console.allow(500)
  const vm = await tenant.api.vm('cyc01', 'web-01')
  await tenant.fault({ path: '/v1/cyc01/user-resource/vm', kind: 'status', status: 500 })
  await page.goto(`/compute/vms/cyc01/${vm.uuid}`)
  const panel = page.getByRole('main').getByRole('alert')
  await expect(panel).toContainText('The virtual machine could not be read', AFTER_RETRIES)
  await panel.getByText('Details').click()
  await expect(panel).toContainText('GET /v1/cyc01/user-resource/vm → 500')
  await tenant.clearFaults()
  await panel.getByRole('button', { name: 'Try again' }).click()
  await expect(new VmPage(page).status).toHaveText('Running')
})

test('without its rules a location has no form, and says so in its place', async ({
  page,
  tenant,
  console,
}) => {
  console.allow(500)
  await tenant.fault({ path: '/v1/cyc01/api/parameters/vm', kind: 'status', status: 500 })
  await page.goto('/compute/vms/new')
  const panel = page.getByRole('main').getByRole('alert')
  await expect(panel).toContainText('What Cycletown accepts could not be read', AFTER_RETRIES)
  await tenant.clearFaults()
  await panel.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('textbox', { name: 'vCPU' })).toBeVisible()
})

test('the panel cannot start without its locations: why, and a way to try again', async ({
  page,
  tenant,
  console,
}) => {
  console.allow(502)
  await tenant.fault({ path: '/v1/config/locations', kind: 'drop' })
  await page.goto('/compute/vms')
  const panel = page.getByRole('alert').filter({ hasText: 'could not be' })
  await expect(panel).toContainText('The API cannot be reached', AFTER_RETRIES)
  await tenant.clearFaults()
  await panel.getByRole('button', { name: 'Try again' }).click()
  await expect(new VmList(page).row('web-01')).toBeVisible()
})
