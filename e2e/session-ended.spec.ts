import { expect, test } from './support/test.ts'
import { VmForm } from './support/vm-form.ts'
import { VmList } from './support/vm-list.ts'
import { VmPage } from './support/vm-page.ts'

test('a session that ends in mid-work: signing in again goes on with nothing lost', async ({
  page,
  tenant,
  console,
}) => {
  console.allow(403)
  const { token, id } = await tenant.api.createToken('Second')
  const first = (await tenant.api.tokens()).find((each) => each.id !== id)
  const form = new VmForm(page)
  await form.open()
  await form.fillAccess({ name: 'half-done' })
  await form.vcpu.fill('3')

  await tenant.api.deleteToken(first?.id ?? 0)
  await form.submit.click()
  const dialog = page.getByRole('dialog', { name: 'Sign in again' })
  await expect(dialog).toBeVisible()
  await expect(page).toHaveURL('/compute/vms/new')

  await dialog.getByLabel('API token').fill('wrong')
  console.allow(401)
  await dialog.getByRole('button', { name: 'Sign in' }).click()
  await expect(dialog.getByLabel('API token')).toHaveAccessibleDescription(/does not know this token/)

  await dialog.getByLabel('API token').fill(token)
  await dialog.getByRole('button', { name: 'Sign in' }).click()
  await expect(dialog).toBeHidden()
  await expect(form.name).toHaveValue('half-done')
  await expect(form.password).toHaveValue('Password123')
  await expect(form.vcpu).toHaveValue('3')

  await form.submit.click()
  await expect(new VmPage(page).status).toHaveText('Running')
})

test('what is shown stays, and is read again after signing in', async ({ page, tenant, console }) => {
  console.allow(403)
  const { token, id } = await tenant.api.createToken('Second')
  const first = (await tenant.api.tokens()).find((each) => each.id !== id)
  const list = new VmList(page)
  await list.open()
  await tenant.api.deleteToken(first?.id ?? 0)
  const dialog = await list.meetTheEnd()
  await dialog.getByRole('button', { name: 'Close' }).click()
  await expect(page.getByText('Nothing can be loaded or changed until you sign in again')).toBeVisible()
  await expect(list.row('web-01')).toBeVisible()

  await page.getByRole('button', { name: 'Sign in again' }).click()
  await dialog.getByLabel('API token').fill(token)
  await dialog.getByRole('button', { name: 'Sign in' }).click()
  await expect(list.row('old-shop').getByText('Stopped')).toBeVisible()
  await expect(page.getByText('Nothing can be loaded or changed')).toBeHidden()
})
