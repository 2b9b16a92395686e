import { readFileSync } from 'node:fs'

import type { Page } from '@playwright/test'

import { expect, test } from './support/test.ts'
import { VmList } from './support/vm-list.ts'
import { VmPage } from './support/vm-page.ts'

const shortId = (uuid: string) => uuid.slice(0, 8)

async function exportList(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Export Terraform' }).click()
}

async function exported(page: Page, press: () => Promise<void>): Promise<string> {
  const download = page.waitForEvent('download')
  await press()
  const file = await download
  expect(file.suggestedFilename()).toBe('elastis.tf')
  return readFileSync(await file.path(), 'utf8')
}

test('exports all VMs of a list, or the selected ones, with their import blocks', async ({
  page,
  tenant,
}) => {
  const list = new VmList(page)
  await list.open()
  const all = await exported(page, () => exportList(page))
  const web = await tenant.api.vm('cyc01', 'web-01')
  expect(all).toContain('source = "WarrenCloudPlatform/warren"')
  expect(all).toContain(`id = "${web.uuid}"`)
  expect(all).toContain('api_url   = "https://api.elastis.id/v1/cyc01"')

  await list.tick('web-01', 'web-02')
  await page.getByRole('toolbar').getByRole('button', { name: 'More' }).click()
  const two = await exported(page, () => page.getByRole('menuitem', { name: 'Export Terraform' }).click())
  expect(two.match(/^resource "warren_virtual_machine"/gm)).toHaveLength(2)
  expect(two).toContain('resource "warren_virtual_machine" "web_01" {')
  expect(two).toContain('ignore_changes = [cloud_init, password, public_key, reserve_public_ip]')
})

test('exports one VM from its page', async ({ page, tenant }) => {
  const vm = new VmPage(page)
  await vm.open('cyc01', await tenant.api.vm('cyc01', 'web-01'))
  const text = await exported(page, () => vm.choose('Export Terraform'))
  expect(text.match(/^resource /gm)).toHaveLength(1)
})

test('exports one network, floating IP or disk, and says why not a load balancer or a boot disk', async ({
  page,
  tenant,
}) => {
  const choose = (name: string) => async () => {
    await page.getByRole('button', { name: `Actions for ${name}` }).click()
    await page.getByRole('menuitem', { name: 'Export Terraform' }).click()
  }
  const [network] = await tenant.api.networks('cyc01')
  await page.goto(`/networking/networks/cyc01/${network?.uuid}`)
  const press = () => page.getByRole('button', { name: 'Export Terraform' }).click()
  expect(await exported(page, press)).toContain(`id = "${network?.uuid}"`)

  const [ip] = await tenant.api.floatingIps('cyc01')
  await page.goto('/networking/floating-ips')
  const address = await exported(page, choose(ip?.address ?? ''))
  expect(address.match(/^resource /gm)).toHaveLength(1)
  expect(address).toContain('resource "warren_floating_ip"')

  const disks = await tenant.api.disks('cyc01')
  const boot = (await tenant.api.vm('cyc01', 'web-01')).storage[0]?.uuid ?? ''
  const own = disks.find((disk) => disk.source_image_type === 'EMPTY')?.uuid ?? ''
  await page.goto('/storage/disks')
  expect(await exported(page, choose(shortId(own)))).toContain(`id = "${own}"`)
  await page.getByRole('button', { name: `Actions for ${shortId(boot)}` }).click()
  await expect(page.getByRole('menuitem', { name: 'Export Terraform' })).toContainText(
    'A boot disk comes with its VM. Export web-01.',
  )

  const [balancer] = await tenant.api.loadBalancers('cyc01')
  await page.goto(`/networking/load-balancers/cyc01/${balancer?.uuid}`)
  await expect(page.getByRole('button', { name: 'Export Terraform' })).toHaveAccessibleDescription(
    'The Terraform provider has no resource for load balancers.',
  )
})

test('exports networks, addresses and disks, and says what the provider cannot hold', async ({ page }) => {
  const cases = [
    ['/networking/networks', 'resource "warren_network"'],
    ['/networking/floating-ips', 'resource "warren_floating_ip"'],
    ['/storage/disks', 'resource "warren_disk"'],
    ['/networking/load-balancers', '# Left out, as the provider has no resource for it: load balancer'],
  ] as const
  for (const [path, what] of cases) {
    await page.goto(path)
    await expect(page.getByRole('table').getByRole('row').nth(1)).toBeVisible()
    expect(await exported(page, () => exportList(page))).toContain(what)
  }
})
