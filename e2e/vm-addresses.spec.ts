import { expect, test } from './support/test.ts'
import { VmPage } from './support/vm-page.ts'

test('gives a VM a new address, moves it and takes it off again from its page', async ({ page, tenant }) => {
  test.slow()
  const { api } = tenant
  const vm = new VmPage(page)
  const cache = await api.vm('cyc01', 'cache-01')
  await vm.open('cyc01', cache, 'network')
  const card = page.getByRole('region', { name: 'Floating IPs' })
  await expect(card).toContainText('No floating IP is assigned to it.')
  await card.getByRole('button', { name: 'Assign a floating IP…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Assign a floating IP to cache-01' })
  await dialog.getByRole('radio', { name: 'A new one' }).check()
  await dialog.getByRole('button', { name: 'Assign' }).click()
  await expect(dialog).toBeHidden()
  const made = await api.floatingIp('cyc01', 'cache-01')
  expect(made.assigned_to).toBe(cache.uuid)
  await expect(card).toContainText(made.address)
  // One at most.
  await expect(card.getByRole('button', { name: 'Assign a floating IP…' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )

  await card.getByRole('button', { name: `Actions for ${made.address}` }).click()
  await page.getByRole('menuitem', { name: 'Unassign…' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Unassign' }).click()
  await expect(card).toContainText('No floating IP is assigned to it.')

  await card.getByRole('button', { name: 'Assign a floating IP…' }).click()
  await dialog.getByRole('radio', { name: made.address }).check()
  await dialog.getByRole('button', { name: 'Assign' }).click()
  await expect(card).toContainText(made.address)
})

test('says which address is left when it could be reserved but not assigned', async ({
  page,
  tenant,
  console,
}) => {
  console.allow(500)
  const vm = new VmPage(page)
  await vm.open('cyc01', await tenant.api.vm('cyc01', 'cache-01'), 'network')
  await tenant.fault({
    method: 'POST',
    path: '/v1/cyc01/network/ip_addresses/*/assign',
    kind: 'status',
    status: 500,
    body: { message: 'The router is busy' },
    times: 1,
  })
  await page.getByRole('button', { name: 'Assign a floating IP…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'A new one' }).check()
  await dialog.getByRole('button', { name: 'Assign' }).click()
  await expect(dialog.getByRole('alert')).toContainText('is reserved for you now, but assigned to nothing')
  await expect(dialog.getByRole('alert')).toContainText('The router is busy')
  // Pressing again must not reserve a second one.
  await expect(dialog.getByRole('button', { name: 'Assign' })).toHaveAttribute('aria-disabled', 'true')
  const { address } = await tenant.api.floatingIp('cyc01', 'cache-01')
  await dialog.getByRole('radio', { name: address }).check()
  await dialog.getByRole('button', { name: 'Assign' }).click()
  await expect(dialog).toBeHidden()
})

test('looks whether a new address was assigned when the answer is lost', async ({
  page,
  tenant,
  console,
}) => {
  console.allow(502)
  const vm = new VmPage(page)
  await vm.open('cyc01', await tenant.api.vm('cyc01', 'cache-01'), 'network')
  await tenant.fault({
    method: 'POST',
    path: '/v1/cyc01/network/ip_addresses/*/assign',
    kind: 'drop',
    when: 'after',
    times: 1,
  })
  await page.getByRole('button', { name: 'Assign a floating IP…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'A new one' }).check()
  await dialog.getByRole('button', { name: 'Assign' }).click()
  await expect(dialog).toBeHidden()
  const { address } = await tenant.api.floatingIp('cyc01', 'cache-01')
  await expect(page.getByRole('region', { name: 'Floating IPs' })).toContainText(address)
})

test('reserves no address for a VM that was given one elsewhere meanwhile', async ({ page, tenant }) => {
  const { api } = tenant
  const vm = new VmPage(page)
  const cache = await api.vm('cyc01', 'cache-01')
  const { address } = await api.floatingIp('cyc01', 'old-campaign')
  await vm.open('cyc01', cache, 'network')
  await page.getByRole('button', { name: 'Assign a floating IP…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'A new one' }).check()
  const before = (await api.floatingIps('cyc01')).length
  await api.assignFloatingIp('cyc01', address, cache.uuid)
  await dialog.getByRole('button', { name: 'Assign' }).click()
  await expect(dialog).toContainText(`It has ${address} already`)
  await expect(dialog.getByRole('radio', { name: 'A new one' })).toBeHidden()
  expect(await api.floatingIps('cyc01')).toHaveLength(before)
})
