import { expect, test } from './support/test.ts'
import { VmList } from './support/vm-list.ts'

const BUS02_LIST = '/v1/bus02/user-resource/vm/list'
const EVERY_LIST = '/v1/*/user-resource/vm/list'

/** Reads are tried three times with a growing pause before a failure is shown. */
const AFTER_RETRIES = { timeout: 40_000 }

const failures = [
  { kind: 'drop', name: 'does not answer' },
  { kind: 'html', name: 'answers with HTML' },
  { kind: 'broken_json', name: 'answers with broken JSON' },
] as const

for (const { kind, name } of failures) {
  test(`an API that ${name} never looks like an empty account, and is read once it is back`, async ({
    page,
    tenant,
    console,
  }) => {
    console.allow(502)
    const list = new VmList(page)
    await tenant.fault({ path: EVERY_LIST, kind })
    await page.goto('/compute/vms')
    const main = page.getByRole('main')
    await expect(main).toContainText('The VMs of Cycletown could not be read.', AFTER_RETRIES)
    await expect(main).toContainText('The VMs of Busburg could not be read.', AFTER_RETRIES)

    await tenant.clearFaults()
    await main.getByRole('button', { name: /^Try again.*Cycletown/ }).click()
    await expect(list.row('web-01')).toBeVisible()
    await main.getByRole('button', { name: /^Try again.*Busburg/ }).click()
    await expect(list.row('vpn-gateway')).toBeVisible()
  })
}

test('one location down: the other is there, and the notice goes with the failure', async ({
  page,
  tenant,
  console,
}) => {
  console.allow(502)
  const list = new VmList(page)
  await tenant.fault({ path: BUS02_LIST, kind: 'drop' })
  await page.goto('/compute/vms')
  await expect(list.row('web-01')).toBeVisible()
  const notice = page.getByText('The VMs of Busburg could not be read.')
  await expect(notice).toBeVisible(AFTER_RETRIES)
  await expect(list.row('vpn-gateway')).toHaveCount(0)

  await tenant.clearFaults()
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Try again.*Busburg/ })
    .click()
  await expect(list.row('vpn-gateway')).toBeVisible()
  await expect(notice).toHaveCount(0)
})

test('a slow location keeps nobody waiting for the other', async ({ page, tenant }) => {
  const list = new VmList(page)
  await tenant.fault({ path: BUS02_LIST, kind: 'latency', latency_ms: 3000 })
  await page.goto('/compute/vms')
  await expect(list.row('web-01')).toBeVisible()
  await expect(page.getByRole('main')).toContainText('Busburg is still being read')
  await expect(list.row('vpn-gateway')).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText('still being read')
})

test('one malformed VM is counted, and the good ones are shown', async ({ page, tenant }) => {
  const list = new VmList(page)
  const good = (await tenant.api.vms('bus02')).length - 1
  await tenant.fault({ path: BUS02_LIST, kind: 'malformed_entry' })
  await list.open('?location=bus02')
  await expect(
    page.getByText('The VMs of Busburg: 1 came in a form that this panel cannot read'),
  ).toBeVisible()
  expect(await list.names()).toHaveLength(good)
  // What it costs is in no sum.
  await expect(page.getByRole('main')).toContainText(/at least €[\d.,]+ a month as they stand/)
})
