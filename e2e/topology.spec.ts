import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test } from './support/test.ts'

const PATH = '/networking/topology'

async function open(page: Page, search = '') {
  await page.goto(`${PATH}${search}`)
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
  ).toHaveAttribute('href', `/compute/vms/cyc01/${uuid}`)
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

test('shows another location', async ({ page }) => {
  await open(page)
  await page.getByRole('combobox', { name: 'Location' }).selectOption('Busburg')
  const picture = page.getByRole('group', { name: 'Topology of Busburg' })
  await expect(picture.getByRole('link', { name: /^blog, virtual machine/ })).toBeVisible()
  await expect(page).toHaveURL(/location=bus02/)
})

test('has the same as a list', async ({ page, tenant }) => {
  await open(page)
  await page.getByRole('link', { name: 'List', exact: true }).click()
  await expect(page).toHaveURL(/view=list/)
  const main = page.getByRole('main')
  await expect(main).toContainText('80 → 8080, 443 → 8443, to old-shop, web-01, web-02')
  for (const { name } of await tenant.api.vms('cyc01'))
    await expect(main.getByRole('link', { name, exact: true })).toBeVisible()
  await expect(
    main.getByRole('region', { name: 'Floating IPs that are assigned to nothing here' }).getByRole('link'),
  ).toHaveCount(2)
})

test('says what could not be read, and draws the rest', async ({ page, tenant, console }) => {
  console.allow(500)
  await tenant.fault({ path: '/v1/cyc01/network/load_balancers', kind: 'status', status: 500 })
  const picture = await open(page)
  await expect(page.getByText('The load balancers could not be read and are missing here.')).toBeVisible()
  await expect(picture.getByRole('link', { name: /^web-01/ })).toBeVisible()
  await tenant.clearFaults()
  await page.getByRole('button', { name: 'Try again: The load balancers' }).click()
  await expect(picture.getByRole('link', { name: /^company-site, load balancer/ })).toBeVisible()
})

test.describe('300 VMs', () => {
  test.use({ world: 'medium' })

  test('are all there, found, and gone through with the keyboard', async ({ page }) => {
    test.slow()
    const picture = await open(page)
    await expect(picture.getByRole('link', { name: /, virtual machine,/ })).toHaveCount(300)
    // From afar the groups have names.
    await expect(picture.getByText('75 VMs, 68 running').first()).toBeVisible()

    await page.getByRole('searchbox', { name: 'Search the picture' }).fill('worker-12')
    await expect(page.getByText('2 found')).toBeVisible()
    await page.getByRole('button', { name: 'Next' }).click()
    const hit = picture.getByRole('link', { name: /^worker-123, / })
    await expect(hit).toBeInViewport()
    const box = await hit.boundingBox()
    // Large enough to be read.
    expect(box?.width ?? 0).toBeGreaterThan(140)
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
    await open(page)
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
