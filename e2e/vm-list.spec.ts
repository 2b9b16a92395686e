import { readFile } from 'node:fs/promises'
import { locations } from './support/sandbox-api.ts'
import { expect, test } from './support/test.ts'
import { VmList } from './support/vm-list.ts'

/** In the world `demo`; a row more is the table's head. */
const DEMO_VMS = 21

test('shows the VMs of all locations in one table', async ({ page, tenant }) => {
  const list = new VmList(page)
  await list.open()
  const all = (await Promise.all(locations.map((slug) => tenant.api.vms(slug)))).flat()
  await expect(list.table.getByRole('row')).toHaveCount(all.length + 1)
  await expect(page.getByRole('main')).toContainText(`${all.length} in 2 locations`)

  const web = await tenant.api.vm('cyc01', 'web-01')
  const address = (await tenant.api.floatingIps('cyc01')).find((ip) => ip.assigned_to === web.uuid)
  const row = list.row('web-01')
  for (const fact of [
    'Running',
    'cyc01',
    'Ubuntu 22.04 LTS',
    '2 × 4 GB',
    web.private_ipv4,
    address?.address ?? '?',
  ])
    await expect(row.getByText(fact, { exact: true })).toBeVisible()
  await expect(list.row('blog').getByText('bus02', { exact: true })).toBeVisible()
})

test('finds by name, address, system and id', async ({ page, tenant }) => {
  const list = new VmList(page)
  await list.open()
  const vm = await tenant.api.vm('bus02', 'shop-db')
  const open = await tenant.api.vm('bus02', 'blog')
  const address = (await tenant.api.floatingIps('bus02')).find((ip) => ip.assigned_to === open.uuid)
  const finds: readonly (readonly [string, string[]])[] = [
    ['shop-DB', ['shop-db']],
    [vm.private_ipv4, ['shop-db']],
    ['rocky', ['shop-db']],
    [vm.uuid, ['shop-db']],
    [address?.address ?? '?', ['blog']],
    ['shop', ['old-shop', 'shop-db', 'shop-frontend']],
  ]
  for (const [text, names] of finds) {
    await list.search.fill(text)
    await list.expectNames(names)
  }
  await expect(page.getByRole('status').filter({ hasText: 'shown' })).toHaveText(`3 of ${DEMO_VMS} shown`)
  await list.search.press('Escape')
  await expect(list.table.getByRole('row')).toHaveCount(DEMO_VMS + 1)
})

test('says when nothing matches, and takes it back', async ({ page }) => {
  const list = new VmList(page)
  await list.open('?q=nothing-like-this')
  await expect(page.getByText('Nothing matches')).toBeVisible()
  await page.getByRole('button', { name: 'Clear the search', exact: true }).click()
  await expect(list.table.getByRole('row')).toHaveCount(DEMO_VMS + 1)
  await expect(list.search).toHaveValue('')
})

test('sorts by any column, keeps it in the address, and Back takes it back', async ({ page }) => {
  const list = new VmList(page)
  await list.open('?location=bus02')
  const byName = [
    'blog',
    'docker-host',
    'files',
    'shop-db',
    'shop-frontend',
    'staging-web',
    'vpn-gateway',
    'windows-test',
  ]
  await list.expectNames(byName)

  await page.getByRole('columnheader', { name: 'Created' }).getByRole('button').click()
  await expect(page).toHaveURL('/compute/vms?location=bus02&sort=created.asc')
  await expect(page.getByRole('columnheader', { name: 'Created' })).toHaveAttribute('aria-sort', 'ascending')
  await expect.poll(async () => (await list.names()).at(-1)).toBe('staging-web')

  await page.getByRole('columnheader', { name: 'Created' }).getByRole('button').click()
  await expect(page).toHaveURL('/compute/vms?location=bus02&sort=created.desc')
  await expect.poll(async () => (await list.names())[0]).toBe('staging-web')

  await page.reload()
  await expect.poll(async () => (await list.names())[0]).toBe('staging-web')

  await page.goBack()
  await page.goBack()
  await expect(page).toHaveURL('/compute/vms?location=bus02')
  await list.expectNames(byName)
})

test('sorts addresses and sizes as numbers', async ({ page }) => {
  const list = new VmList(page)
  await list.open('?sort=size.desc')
  await expect.poll(async () => (await list.names()).slice(0, 2)).toEqual(['analytics', 'build-runner'])

  await list.open('?sort=private.asc')
  const addresses = await list.table
    .getByRole('cell')
    .filter({ hasText: /^10\.\d+\.\d+\.\d+$/ })
    .allTextContents()
  const asNumbers = addresses.map((address) =>
    address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0),
  )
  expect(asNumbers.length).toBeGreaterThan(10)
  expect(asNumbers).toEqual(asNumbers.toSorted((a, b) => a - b))
})

test('filters by status, OS and location, all in the address', async ({ page }) => {
  const list = new VmList(page)
  await list.open('?status=stopped')
  await list.expectNames(['build-runner', 'old-shop', 'staging-web', 'windows-test'])
  const filters = page.getByRole('group', { name: 'Filters' })

  await filters.getByRole('button', { name: 'OS', exact: true }).click()
  await page.getByRole('menuitemcheckbox', { name: /^Windows Server/ }).click()
  await page.keyboard.press('Escape')
  await list.expectNames(['windows-test'])
  await expect(page).toHaveURL('/compute/vms?status=stopped&os=windows')

  await filters.getByRole('button', { name: 'Status: Stopped' }).click()
  await page.getByRole('menuitemcheckbox', { name: /^Running/ }).click()
  await page.keyboard.press('Escape')
  await list.expectNames(['ad-controller', 'erp-server', 'windows-test'])

  await filters.getByRole('button', { name: 'Location', exact: true }).click()
  await page.getByRole('menuitemcheckbox', { name: /^Busburg/ }).click()
  await page.keyboard.press('Escape')
  await list.expectNames(['windows-test'])

  await page.goBack()
  await list.expectNames(['ad-controller', 'erp-server', 'windows-test'])
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(list.table.getByRole('row')).toHaveCount(DEMO_VMS + 1)
})

test('takes a slip in the address for nothing said', async ({ page }) => {
  const list = new VmList(page)
  await list.open('?status=asleep&sort=shoesize.up')
  await expect(list.table.getByRole('row')).toHaveCount(DEMO_VMS + 1)
})

test('exports what the list shows', async ({ page }) => {
  const list = new VmList(page)
  await list.open('?status=stopped')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Export CSV' }).click()
  const file = await (await download).path()
  const lines = (await readFile(file, 'utf8')).trim().split('\r\n')
  expect(lines).toHaveLength(5)
  expect(lines[0]).toContain('uuid,name,status,location')
  expect(lines[1]).toContain(',build-runner,stopped,cyc01,fedora,41,8,16384,')
})

test('says in the menu why something is not possible now', async ({ page }) => {
  const list = new VmList(page)
  await list.open()
  const menu = await list.openMenu('web-01')
  const start = menu.getByRole('menuitem', { name: /^Start/ })
  await expect(start).toHaveAttribute('aria-disabled', 'true')
  await expect(start).toContainText('It is running already.')
  await expect(menu.getByRole('menuitem', { name: /^Stop/ })).not.toHaveAttribute('aria-disabled', 'true')
})

test('starts a VM from its menu, and shows the way there', async ({ page, tenant }) => {
  const list = new VmList(page)
  await list.open()
  await tenant.hold()
  const menu = await list.openMenu('old-shop')
  await menu.getByRole('menuitem', { name: 'Start', exact: true }).click()
  await expect(list.row('old-shop').getByText('Starting')).toBeVisible()
  await expect(page.getByLabel('1 action running')).toBeVisible()

  await tenant.release()
  await expect(list.row('old-shop').getByText('Running')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Notifications' })).toContainText('Start old-shop: done')
  expect((await tenant.api.vm('cyc01', 'old-shop')).status).toBe('running')
})

test('follows a VM that changes by itself', async ({ page, tenant }) => {
  const list = new VmList(page)
  await tenant.hold()
  await list.open('?q=analytics')
  await expect(list.row('analytics').getByText('Creating')).toBeVisible()
  await tenant.advance(3600)
  await expect(list.row('analytics').getByText('Running')).toBeVisible({ timeout: 40_000 })
})

test.describe('of a new account', () => {
  test.use({ world: 'empty' })

  test('says that there is nothing yet, and leads to the first one', async ({ page }) => {
    await page.goto('/compute/vms')
    await expect(page.getByText('No virtual machines yet')).toBeVisible()
    await page.getByRole('link', { name: 'New VM' }).first().click()
    await expect(page.getByRole('heading', { name: 'New virtual machine' })).toBeVisible()
  })
})

test.describe('of 10,000', () => {
  test.use({ world: 'large' })

  test('draws what is near, and reaches the rest by scrolling and searching', async ({ page }) => {
    const list = new VmList(page)
    await list.open()
    await expect(list.table).toHaveAttribute('aria-rowcount', '10001')
    expect(await list.table.getByRole('row').count()).toBeLessThan(100)

    const [first = ''] = await list.names()
    await page.keyboard.press('End')
    await expect(list.row(first)).toHaveCount(0)
    await expect(list.row('worker-05995')).toBeVisible()

    await list.search.fill('web-00017')
    await expect(list.row('web-00017')).toHaveCount(2)
  })
})

test('tells the size of a VM on a phone, however long the name of its system', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  const list = new VmList(page)
  await list.open()
  const card = page.getByRole('listitem').filter({ hasText: 'ad-controller' })
  await card.scrollIntoViewIfNeeded()
  // Not what is cut off.
  await expect(card.getByText('2 × 4 GB', { exact: true })).toBeInViewport({ ratio: 1 })
})
