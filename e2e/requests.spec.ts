import { execFileSync } from 'node:child_process'

import type { Locator } from '@playwright/test'

import { addresses } from './support/addresses.ts'
import { TablePage } from './support/table-page.ts'
import { expect, test } from './support/test.ts'
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
