import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { TablePage } from './support/table-page.ts'
import { expect, test } from './support/test.ts'

const PATH = '/networking/topology'

async function open(page: Page) {
  await page.goto(`${PATH}?location=cyc01`)
  const picture = page.getByRole('group', { name: 'Topology of Cycletown' })
  await expect(picture).toBeVisible({ timeout: 30_000 })
  return picture
}

test('draws what leads from the internet to the VMs of a location, each a link', async ({ page, tenant }) => {
  const picture = await open(page)
  const { uuid } = await tenant.api.vm('cyc01', 'web-01')
  const { address } = await tenant.api.floatingIp('cyc01', 'web-01')
  await expect(
    picture.getByRole('link', { name: `web-01, virtual machine, Running, 10.3.192.4, ${address}` }),
  ).toHaveAttribute('href', `/compute/vms/cyc01/${uuid}?location=cyc01`)
  await expect(
    picture.getByRole('link', { name: /^company-site, load balancer, 2 of 3 running, 80 → 8080/ }),
  ).toBeVisible()
  await expect(
    picture.getByRole('link', { name: /^Default network, private network, default/ }),
  ).toBeVisible()
  await expect(
    picture.getByRole('link', { name: /, floating IP, old-campaign, Not assigned$/ }),
  ).toBeVisible()

  await picture.getByRole('link', { name: /^Backend, private network/ }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Backend', level: 1 })).toBeVisible()
})

test('shows what the location switch lets through', async ({ page }) => {
  await page.goto(PATH)
  await expect(page.getByRole('group', { name: 'Topology of Cycletown' })).toBeVisible({ timeout: 30_000 })
  const picture = page.getByRole('group', { name: 'Topology of Busburg' })
  await expect(picture.getByRole('link', { name: /^blog, virtual machine/ })).toBeVisible()
  await page
    .getByRole('banner')
    .getByRole('button', { name: /Location/ })
    .click()
  await page.getByRole('menuitemradio', { name: /Busburg/ }).click()
  await expect(page).toHaveURL(/location=bus02/)
  await expect(picture).toBeVisible()
  await expect(page.getByRole('group', { name: 'Topology of Cycletown' })).toBeHidden()
})

test('shows which address leads to which VM, and a network as one when asked to', async ({
  page,
  tenant,
}) => {
  const picture = await open(page)
  const { address } = await tenant.api.floatingIp('cyc01', 'web-01')
  await expect(picture.getByRole('link', { name: `${address}, floating IP` })).toContainText('→ web-01')
  const network = picture.getByRole('button', { name: 'VMs of Default network' })
  await expect(network).toHaveAttribute('aria-expanded', 'true')
  await network.click()
  await expect(network).toHaveAttribute('aria-expanded', 'false')
  await expect(picture.getByRole('link', { name: /^web-01, virtual machine/ })).toHaveCount(0)
  await expect(picture.getByText('6 floating IPs')).toBeVisible()
  await picture.getByRole('link', { name: /^Default network, private network/ }).press('Space')
  await expect(picture.getByRole('link', { name: /^web-01, virtual machine/ })).toBeVisible()
})

test('has the same as a list', async ({ page, tenant }) => {
  await open(page)
  await page.getByRole('link', { name: 'List', exact: true }).click()
  await expect(page).toHaveURL(/view=list/)
  const main = page.getByRole('main')
  const balancers = page.getByRole('table', { name: 'Load balancers' })
  await expect(balancers).toContainText('80 → 8080, 443 → 8443')
  await expect(balancers.getByRole('link', { name: 'web-01' })).toHaveAttribute('href', /\/compute\/vms\//)
  for (const { name } of await tenant.api.vms('cyc01'))
    await expect(main.getByRole('link', { name, exact: true }).first()).toBeVisible()
  await expect(
    page.getByRole('table', { name: 'Floating IPs that are assigned to nothing' }).getByRole('link'),
  ).toHaveCount(2)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('starts as a list, with the picture one press away', async ({ page }) => {
    await page.goto(`${PATH}?location=cyc01`)
    await expect(page.getByRole('main').getByRole('link', { name: 'db-primary' })).toBeVisible({
      timeout: 30_000,
    })
    await page.getByRole('link', { name: 'Picture', exact: true }).click()
    await expect(page.getByRole('group', { name: 'Topology of Cycletown' })).toBeVisible()
  })
})

test.describe('without anything', () => {
  test.use({ world: 'empty' })

  test('offers to create a VM', async ({ page }) => {
    await page.goto(`${PATH}?location=bus02`)
    await page.getByRole('link', { name: 'Create a VM' }).click({ timeout: 30_000 })
    await expect(page).toHaveURL(/\/compute\/vms\/new\?location=bus02/)
  })
})

test('says what could not be read, and draws the rest', async ({ page, tenant, console }) => {
  console.allow(500)
  await tenant.fault({ path: '/v1/cyc01/network/load_balancers', kind: 'status', status: 500 })
  const picture = await open(page)
  await expect(page.getByText('The load balancers of Cycletown could not be read.')).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText('0 load balancers')
  await expect(picture.getByRole('link', { name: /^web-01/ })).toBeVisible()
  // What leads to one of them does not look idle, as if it could be released.
  const { address } = await tenant.api.floatingIp('cyc01', 'company-site')
  await expect(picture.getByText('To what is not shown')).toBeVisible()
  await expect(
    picture.getByRole('link', { name: new RegExp(`^${address}, .*leads to Load balancer`) }),
  ).toBeVisible()
  await tenant.clearFaults()
  await page.getByRole('button', { name: 'Try again: The load balancers of Cycletown' }).click()
  await expect(picture.getByRole('link', { name: /^company-site, load balancer/ })).toBeVisible()
  await expect(picture.getByText('To what is not shown')).toBeHidden()
})

test('counts the VMs of a network when they could not be read, and does not call it empty', async ({
  page,
  tenant,
  console,
}) => {
  console.allow(500)
  await tenant.fault({ path: '/v1/cyc01/user-resource/vm/list', kind: 'status', status: 500 })
  const picture = await open(page)
  await expect(page.getByText('The VMs of Cycletown could not be read.')).toBeVisible()
  await expect(
    picture.getByRole('link', { name: /^Default network, private network, default, .*, \d+ VMs not known$/ }),
  ).toBeVisible()
  await expect(
    picture.getByRole('link', { name: /^company-site, load balancer, .*not known/i }),
  ).toBeVisible()
  await page.getByRole('link', { name: 'List', exact: true }).click()
  await expect(page.getByText('Its virtual machines are not known').first()).toBeVisible()
  await expect(page.getByText('No virtual machines')).toBeHidden()
})

test('says what came in a form that cannot be read, and when what is shown is old', async ({
  page,
  tenant,
  console,
}) => {
  console.allow(503)
  const networks = { path: '/v1/cyc01/network/networks', method: 'GET' } as const
  await tenant.fault({ ...networks, kind: 'malformed_entry', times: 1 })
  const picture = await open(page)
  await expect(page.getByText(/^The private networks of Cycletown: 1 came in a form/)).toBeVisible()

  const navigation = page.getByRole('navigation', { name: 'Main' })
  await navigation.getByRole('link', { name: 'Private networks' }).click()
  await tenant.fault({ ...networks, kind: 'status', status: 503 })
  // A write makes the networks be read again.
  await new TablePage(page, 'Private networks').choose('Default network, cyc01', 'Rename…')
  await page.getByRole('textbox', { name: 'Name' }).fill('Inner')
  await page.getByRole('button', { name: 'Rename' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await navigation.getByRole('link', { name: 'Topology' }).click()
  await expect(
    page.getByText(/^The private networks of Cycletown could not be read again; the \d shown (is|are) as of/),
  ).toBeVisible({ timeout: 30_000 })
  await expect(picture.getByRole('link', { name: /^web-01, virtual machine/ })).toBeVisible()
})

test.describe('300 VMs', () => {
  test.use({ world: 'medium' })

  test('start as networks, and are found and gone through with the keyboard', async ({ page }) => {
    test.slow()
    const picture = await open(page)
    const vms = picture.getByRole('link', { name: /, virtual machine,/ })
    await expect(picture.getByText('68 running').first()).toBeVisible()
    await expect(vms).toHaveCount(0)
    // Large enough to be read at first sight.
    const network = picture.getByRole('link', { name: /^Office, private network/ })
    expect((await network.boundingBox())?.width ?? 0).toBeGreaterThan(200)

    await page.getByRole('searchbox', { name: 'Search the picture' }).fill('worker-12')
    const status = page.getByRole('search').getByRole('status')
    await expect(status).toHaveText('1 of 2')
    // The first one is in sight at once, its network open.
    const hit = picture.getByRole('link', { name: /^worker-123, / })
    await expect(hit).toBeInViewport()
    expect((await hit.boundingBox())?.width ?? 0).toBeGreaterThan(140)
    await page.getByRole('button', { name: 'Next' }).click()
    await expect(status).toHaveText('2 of 2')
    // A VM before the floating IPs of the same name, and groups that say what is in them.
    await page.getByRole('searchbox').fill('web-1')
    await expect(status).toHaveText('1 of 20')
    await expect(picture.getByRole('link', { name: /^web-103, virtual machine/ })).toBeInViewport()
    await expect(picture.getByRole('link', { name: /^Office, private network.* \d+ found$/ })).toHaveCount(1)
    await page.getByRole('searchbox').fill('worker-123')
    await page.getByRole('searchbox').press('Escape')

    // One stop for Tab, the rest by arrows.
    await hit.focus()
    await page.keyboard.press('ArrowRight')
    await expect(picture.getByRole('link', { name: /^worker-129, / })).toBeFocused()
    await page.keyboard.press('0')
    await page.keyboard.press('ArrowLeft')
    await expect(hit).toBeFocused()
    await expect(hit).toBeInViewport()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'worker-123', level: 1 })).toBeVisible()
  })

  test('are saved as SVG and PNG', async ({ page }) => {
    test.slow()
    const picture = await open(page)
    await page.getByRole('button', { name: 'Show all VMs' }).click()
    await expect(picture.getByRole('link', { name: /, virtual machine,/ })).toHaveCount(300)
    const save = async (format: string) => {
      const download = page.waitForEvent('download')
      await page.getByRole('button', { name: 'Save picture' }).click()
      await page.getByRole('menuitem', { name: format }).click()
      const file = await download
      return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
    }
    const svg = await save('As SVG')
    expect(svg.name).toBe('topology-cyc01.svg')
    const text = svg.bytes.toString()
    expect(text).toContain('worker-123')
    // A file that stands alone: no colours of the page's own, links that lead somewhere.
    expect(text).not.toContain('var(--')
    expect(text).toMatch(/href="http:\/\/127\.0\.0\.1:\d+\/compute\/vms\/cyc01\//)
    expect(text.match(/<a /g)?.length ?? 0).toBeGreaterThan(300)

    const png = await save('As PNG')
    expect(png.name).toBe('topology-cyc01.png')
    expect(png.bytes.subarray(1, 4).toString()).toBe('PNG')
    // Width and height stand at a fixed place in the file.
    expect(png.bytes.readUInt32BE(16)).toBeGreaterThan(2000)
  })
})
