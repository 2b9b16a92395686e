import { execFileSync } from 'node:child_process'

import type { Locator } from '@playwright/test'

import { addresses } from './support/addresses.ts'
import { TablePage } from './support/table-page.ts'
import { expect, test } from './support/test.ts'
import { VmList } from './support/vm-list.ts'
import { VmPage } from './support/vm-page.ts'

const AWKWARD = `it's "a" $HOME + b`

/** What the fold of a dialog shows, once it shows anything. */
async function shownAs(dialog: Locator, language: string): Promise<string> {
  await dialog.getByRole('button', { name: language, exact: true }).click()
  return dialog.getByRole('region', { name: `Request as ${language}` }).innerText()
}

test('a form shows the request that it would send, and that does the same from a shell and from Node', async ({
  page,
  tenant,
}) => {
  const list = new TablePage(page, 'Private networks')
  await list.open('/networking/networks')
  await page.getByRole('button', { name: 'New network' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Show the request').click()
  const name = dialog.getByRole('textbox', { name: 'Name' })
  await name.fill(AWKWARD)
  const asCurl = dialog.getByRole('region', { name: 'Request as curl' })
  await expect(asCurl).toContainText('https://api.elastis.id/v1/cyc01/network/network?name=it')
  await expect(asCurl).toContainText('apikey: $ELASTIS_TOKEN')
  const networks = async () =>
    (await tenant.api.networks('cyc01')).filter((network) => network.name === AWKWARD).length

  const env = { ...process.env, ELASTIS_TOKEN: tenant.token }
  const here = (text: string) => text.replace('https://api.elastis.id', addresses.sandbox)
  execFileSync('sh', ['-c', here(await shownAs(dialog, 'curl'))], { env })
  await expect.poll(networks).toBe(1)
  const script = here(await shownAs(dialog, 'JavaScript'))
  execFileSync(process.execPath, ['--input-type=module', '--eval', script], { env })
  await expect.poll(networks).toBe(2)

  // What was shown has not been sent by the panel.
  await dialog.getByRole('button', { name: 'Create network' }).click()
  await expect(dialog).toBeHidden()
  await expect.poll(networks).toBe(3)
})

test('shows no secret in a request', async ({ page, tenant }) => {
  // The fold is open before the rules are read.
  await tenant.fault({ path: '/v1/cyc01/api/parameters/vm', kind: 'latency', latency_ms: 3000 })
  const vm = new VmPage(page)
  await vm.open('cyc01', await tenant.api.vm('cyc01', 'web-01'))
  await vm.choose('Change password…')
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Show the request').click()
  await expect(dialog.getByText('The request is shown here once the form is filled in.')).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Password' }).fill('Zebra-crossing-17')
  const region = dialog.getByRole('region', { name: 'Request as curl' })
  await expect(region).toContainText('password=$PASSWORD')
  expect(await shownAs(dialog, 'JavaScript')).toContain('process.env.PASSWORD')
  await expect(dialog).not.toContainText('Zebra')
})

test('a confirmation shows its request, and sends nothing by that', async ({ page, tenant }) => {
  const vm = new VmPage(page)
  const web = await tenant.api.vm('cyc01', 'web-01')
  await vm.open('cyc01', web)
  await vm.choose('Delete…')
  const dialog = page.getByRole('alertdialog')
  await dialog.getByText('Show the request').click()
  await expect(dialog.getByRole('region', { name: 'Request as curl' })).toContainText(
    `--request DELETE https://api.elastis.id/v1/cyc01/user-resource/vm`,
  )
  await expect(dialog.getByRole('region', { name: 'Request as curl' })).toContainText(`uuid=${web.uuid}`)
  expect((await tenant.api.vm('cyc01', 'web-01')).status).toBe('running')
})

test('what is done to many shows the request of each, and of every step', async ({ page, tenant }) => {
  const web = await tenant.api.vm('cyc01', 'web-01')
  const other = await tenant.api.vm('cyc01', 'web-02')
  const list = new VmList(page)
  await list.open()
  await list.tick('web-01', 'cache-01')
  await page.getByRole('toolbar').getByRole('button', { name: 'Stop…' }).click()
  const asked = page.getByRole('alertdialog', { name: 'Stop 2 VMs' })
  await asked.getByText('Show the request').click()
  const region = page.getByRole('region', { name: 'Request as curl' })
  await expect(region).toContainText(`uuid=${web.uuid}`)
  expect((await region.innerText()).match(/user-resource\/vm\/stop/g)).toHaveLength(2)
  await asked.getByRole('button', { name: 'Cancel' }).click()
  await expect(asked).toBeHidden()

  const vm = new VmPage(page)
  await vm.open('cyc01', web)
  await page.getByRole('button', { name: 'Resize…' }).click()
  const resize = page.getByRole('dialog', { name: 'Resize web-01' })
  await resize.getByText('Show the request').click()
  await resize.getByRole('textbox', { name: 'vCPU' }).fill('6')
  await expect(region).toContainText('vcpu=6')
  expect((await region.innerText()).match(/curl --request \w+/g)).toHaveLength(3)
  await page.keyboard.press('Escape')

  await vm.open('cyc01', other)
  await vm.choose('Delete…')
  const removed = page.getByRole('alertdialog')
  await removed.getByText('Show the request').click()
  await expect(region).toContainText(`uuid=${other.uuid}`)
  await removed.getByRole('checkbox').first().check()
  await expect(region).toContainText('--request DELETE https://api.elastis.id/v1/cyc01/network/ip_addresses/')
  expect((await tenant.api.vm('cyc01', 'web-01')).status).toBe('running')
})
