import type { Tenant } from './support/tenant.ts'
import { expect, test } from './support/test.ts'
import { VmForm } from './support/vm-form.ts'
import { VmPage } from './support/vm-page.ts'

const CREATE = { method: 'POST', path: '/v1/cyc01/user-resource/vm' } as const

async function countOf(tenant: Tenant, name: string): Promise<number> {
  return (await tenant.api.vms('cyc01')).filter((vm) => vm.name === name).length
}

test('an answer that got lost: the VM is found, and no second one is made', async ({
  page,
  tenant,
  console,
}) => {
  console.allow(502)
  const form = new VmForm(page)
  await form.open()
  await form.fillAccess()
  await tenant.fault({ ...CREATE, kind: 'drop', when: 'after', times: 1 })
  await form.submit.click()
  await expect(page.getByRole('heading', { name: 'web-04 is there' })).toBeVisible()
  expect(await countOf(tenant, 'web-04')).toBe(1)
  await expect(form.name).toBeHidden()
  await expect(form.submit).toBeHidden()
  await page.getByRole('button', { name: 'Show what you filled in' }).click()
  await expect(form.name).toHaveValue('web-04')

  await page.getByRole('link', { name: 'Open web-04' }).click()
  await expect(new VmPage(page).status).toHaveText('Running')
  expect(await countOf(tenant, 'web-04')).toBe(1)
})

test('an answer that got lost before anything was made: it says so, and sends again when asked', async ({
  page,
  tenant,
  console,
}) => {
  test.slow()
  console.allow(502)
  const form = new VmForm(page)
  await form.open()
  await form.fillAccess()
  await tenant.fault({ ...CREATE, kind: 'drop', times: 1 })
  await form.submit.click()
  await expect(
    page.getByRole('heading', { name: 'It is not clear whether web-04 was created' }),
  ).toBeVisible()
  await expect(page.getByRole('heading', { name: 'web-04 is not there' })).toBeVisible({ timeout: 30_000 })
  expect(await countOf(tenant, 'web-04')).toBe(0)

  await page.getByRole('button', { name: 'Create it again' }).click()
  await expect(new VmPage(page).status).toHaveText('Running')
  expect(await countOf(tenant, 'web-04')).toBe(1)
})

test('an answer that got lost while the list cannot be read: nothing typed is lost, and the way back is open', async ({
  page,
  tenant,
  console,
}) => {
  test.slow()
  console.allow(502)
  console.allow(503)
  const form = new VmForm(page)
  await form.open()
  await form.fillAccess()
  await tenant.fault({ ...CREATE, kind: 'drop', when: 'after', times: 1 })
  await tenant.fault({ path: '/v1/cyc01/user-resource/vm/list', kind: 'status', status: 503 })
  await form.submit.click()
  const unknown = page.getByRole('heading', { name: 'It is not known whether web-04 was created' })
  await expect(unknown).toBeVisible({ timeout: 120_000 })

  // Leaving would lose both what was typed and the looking.
  await page.getByRole('link', { name: 'Show the virtual machines' }).click()
  const question = page.getByRole('alertdialog')
  await question.getByRole('button', { name: 'Stay here' }).click()
  await expect(unknown).toBeVisible()

  await page.getByRole('button', { name: 'Back to the form' }).click()
  const alert = page.getByRole('main').getByRole('alert')
  await expect(alert).toContainText('It is not known whether this was done')
  await expect(alert).toContainText('look before you try again')
  await expect(page.locator(':focus')).toContainText('look before you try again')
  await expect(form.name).toHaveValue('web-04')
  await expect(form.password).toHaveValue('Password123')
  await expect(form.submit).toBeEnabled()
  await form.name.fill('web-05')
  await tenant.clearFaults()
  await form.submit.click()
  await expect(new VmPage(page).status).toHaveText('Running')
  expect([await countOf(tenant, 'web-04'), await countOf(tenant, 'web-05')]).toEqual([1, 1])
})

test('a refusal stands at its field, and nothing that was typed is lost', async ({
  page,
  tenant,
  console,
}) => {
  console.allow(400)
  const form = new VmForm(page)
  await form.open()
  await form.fillAccess()
  await tenant.fault({
    ...CREATE,
    kind: 'status',
    status: 400,
    body: { errors: { name: 'A machine of this name exists already' } },
    times: 1,
  })
  await form.submit.click()
  await expect(form.name).toHaveAccessibleDescription(/A machine of this name exists already/)
  await expect(form.name).toBeFocused()
  await expect(form.userName).toHaveValue('deploy')
  await expect(form.password).toHaveValue('Password123')

  await form.name.fill('web-05')
  await form.submit.click()
  await expect(new VmPage(page).status).toHaveText('Running')
})

test('a refusal that belongs to no field stands at the top', async ({ page, tenant, console }) => {
  console.allow(403)
  const form = new VmForm(page)
  await form.open()
  await form.fillAccess()
  await tenant.fault({
    ...CREATE,
    kind: 'status',
    status: 403,
    body: { errors: { Error: 'The quota of this account is used up' } },
  })
  await form.submit.click()
  const alert = page.getByRole('main').getByRole('alert')
  await expect(alert).toContainText('The VM was not created')
  await expect(alert).toContainText('The quota of this account is used up')
  await expect(form.name).toHaveValue('web-04')
  await expect(form.submit).toBeEnabled()
})

test('a second press sends nothing', async ({ page, tenant }) => {
  const form = new VmForm(page)
  await form.open()
  await form.fillAccess()
  await form.submit.dblclick()
  await expect(new VmPage(page).status).toHaveText('Running')
  expect(await countOf(tenant, 'web-04')).toBe(1)
})

test('tells how it ended wherever one went meanwhile', async ({ page, tenant, console }) => {
  console.allow(400)
  const form = new VmForm(page)
  await form.open()
  await form.fillAccess()
  await tenant.fault({ ...CREATE, kind: 'latency', latency_ms: 5000 })
  await tenant.fault({
    ...CREATE,
    kind: 'status',
    status: 400,
    body: { errors: { Error: 'No server has room for it' } },
  })
  await form.submit.click()
  await expect(page.getByRole('heading', { name: 'Creating web-04' })).toBeVisible()
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Overview' }).click()
  await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible()
  const notice = page.getByRole('region', { name: 'Notifications' })
  await expect(notice).toContainText('Create web-04: failed')
  await expect(notice).toContainText('No server has room for it')
})

test('shows the new VM as soon as it is there, however slow the list is', async ({ page, tenant }) => {
  const form = new VmForm(page)
  await form.open()
  await form.fillAccess()
  // Longer than anything here is waited for.
  await tenant.fault({
    method: 'GET',
    path: '/v1/*/user-resource/vm/list',
    kind: 'latency',
    latency_ms: 60_000,
  })
  await form.submit.click()
  await expect(page.getByRole('heading', { name: 'web-04', level: 1 })).toBeVisible()
})

test.describe('in an account without machines', () => {
  test.use({ world: 'empty' })

  test('an answer that got lost while the new VM cannot be read: nobody says that it is not there', async ({
    page,
    tenant,
    console,
  }) => {
    test.slow()
    console.allow(502)
    const form = new VmForm(page)
    await form.open()
    await form.fillAccess()
    await tenant.fault({ ...CREATE, kind: 'drop', when: 'after', times: 1 })
    // Nothing else is there, so it is the new one that is spoiled.
    await tenant.fault({ path: '/v1/cyc01/user-resource/vm/list', kind: 'malformed_entry' })
    await form.submit.click()
    await expect(
      page.getByRole('heading', { name: 'It is not known whether web-04 was created' }),
    ).toBeVisible({ timeout: 30_000 })
    await expect(page.getByRole('button', { name: 'Create it again' })).toBeHidden()

    await tenant.clearFaults()
    await page.getByRole('button', { name: 'Look again' }).click()
    await expect(page.getByRole('heading', { name: 'web-04 is there' })).toBeVisible()
    expect(await countOf(tenant, 'web-04')).toBe(1)
  })
})
