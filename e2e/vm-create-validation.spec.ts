import { expect, test } from './support/test.ts'
import { VmForm } from './support/vm-form.ts'

test('says the rules before they are broken', async ({ page }) => {
  const form = new VmForm(page)
  await form.open()
  await expect(form.name).toHaveAccessibleDescription(/4 or more letters, digits and hyphens/)
  await expect(form.userName).toHaveAccessibleDescription(/1 to 30 letters.*not root/)
  await expect(form.password).toHaveAccessibleDescription(/8 or more characters with a capital/)
  await expect(form.disk).toHaveAccessibleDescription(/20 to 240 GB/)
})

test('an empty form says what is missing, each at its field, and sends nothing', async ({ page, tenant }) => {
  const form = new VmForm(page)
  const before = await tenant.api.vms('cyc01')
  await form.open()
  await form.submit.click()
  await expect(form.name).toHaveAccessibleDescription(/Name is missing/)
  await expect(form.userName).toHaveAccessibleDescription(/User name is missing/)
  await expect(form.password).toHaveAccessibleDescription(/Password is missing/)
  await expect(form.name).toBeFocused()
  expect(await tenant.api.vms('cyc01')).toHaveLength(before.length)
})

test('what another choice makes right loses its error, and nothing else does', async ({ page }) => {
  const form = new VmForm(page)
  await form.open()
  await form.submit.click()
  await expect(form.userName).toHaveAccessibleDescription(/User name is missing/)
  await form.choice('Windows').check()
  await expect(form.userName).not.toHaveAttribute('aria-invalid', 'true')
  await expect(form.userName).not.toHaveAccessibleDescription(/missing/)
  await form.choice('JSON').check()
  await expect(page.getByRole('textbox', { name: /^cloud-init as JSON/ })).toBeVisible()
  await expect(form.name).toHaveAccessibleDescription(/Name is missing/)
  await expect(form.password).toHaveAccessibleDescription(/Password is missing/)
})

test('a name with a space suggests one that is right', async ({ page }) => {
  const form = new VmForm(page)
  await form.open()
  await form.name.fill('web 04')
  await form.name.blur()
  await expect(form.name).toHaveAccessibleDescription(/use web-04/)
  await page.getByRole('button', { name: 'Use web-04' }).click()
  await expect(form.name).toHaveValue('web-04')
  await expect(form.name).not.toHaveAttribute('aria-invalid', 'true')
})

test('a weak password and the user name root are refused; a generated password is not', async ({ page }) => {
  const form = new VmForm(page)
  await form.open()
  await form.userName.fill('root')
  await form.password.fill('password')
  await form.password.blur()
  await expect(form.userName).toHaveAccessibleDescription(/“root” is not accepted/)
  await expect(form.password).toHaveAttribute('aria-invalid', 'true')
  await expect(form.password).toHaveAccessibleDescription(/capital/)
  await page.getByRole('button', { name: 'Generate' }).click()
  await expect(form.password).not.toHaveAttribute('aria-invalid', 'true')
  await expect(form.password).toHaveValue(/.{8,}/)
})

test('a number that is none, and one that is not whole', async ({ page }) => {
  const form = new VmForm(page)
  await form.open()
  await form.vcpu.fill('two')
  await form.disk.fill('20.5')
  await form.submit.click()
  await expect(form.vcpu).toHaveAccessibleDescription(/Enter a number/)
  await expect(form.disk).toHaveAccessibleDescription(/Enter a whole number/)
})

test('a private key in the place of the public one', async ({ page }) => {
  const form = new VmForm(page)
  await form.open('?location=bus02')
  await form.choice('Public key').check()
  const key = page.getByRole('textbox', { name: 'Public key' })
  await key.fill('-----BEGIN OPENSSH PRIVATE KEY-----')
  await key.blur()
  await expect(key).toHaveAccessibleDescription(/must stay with you/)
  await key.fill('ssh-rsa')
  await key.blur()
  await expect(key).toHaveAccessibleDescription(/no public key/)
})

test('cloud-init that is no JSON, or not what the service takes', async ({ page, tenant }) => {
  const form = new VmForm(page)
  await form.open()
  await form.fillAccess()
  await form.choice('JSON').check()
  const json = page.getByRole('textbox', { name: /^cloud-init as JSON/ })
  await json.fill('{\n  "runcmd": ["date",]\n}')
  await form.submit.click()
  await expect(json).toHaveAccessibleDescription(/Not JSON from line 2, column \d+ on/)
  await expect(json).toBeFocused()

  await json.fill('{ "runcmd": ["date"], "packages": ["nginx"] }')
  await json.blur()
  await expect(json).toHaveAccessibleDescription(/Remove “packages”/)

  await json.fill('{ "runcmd": ["date"] }')
  await form.submit.click()
  await expect(page.getByRole('heading', { name: 'web-04', level: 1 })).toBeVisible()
  expect((await tenant.api.vm('cyc01', 'web-04')).status).toBe('running')
})

test('a size that cannot be had has no price, and says why', async ({ page }) => {
  const form = new VmForm(page)
  await form.open()
  const price = page.getByRole('region', { name: 'Price' })
  await expect(price).toContainText('Every month')
  await form.vcpu.fill('99')
  await expect(price).toContainText('There is no such VM, so it has no price. vCPU: at most 16.')
  await expect(price).not.toContainText('Every month')
})

test('broken JSON for the first boot is shown at its field, apart from what rows cannot say', async ({
  page,
}) => {
  const form = new VmForm(page)
  await form.open()
  await form.choice('JSON').check()
  const json = page.getByLabel('cloud-init as JSON')
  await json.fill('{"runcmd": [oops')
  await json.blur()
  await expect(json).toHaveAccessibleDescription(/line 1, column 13/)
  await form.choice('Commands and files').click()
  await expect(page.getByText('The JSON is not right yet.')).toBeVisible()
  await expect(json).toHaveAccessibleDescription(/line 1, column 13/)

  await json.fill('{"write_files": [{"path": "/etc/motd", "content": "Hi", "owner": "root"}]}')
  await expect(page.getByText('Nothing is wrong with this JSON')).toBeVisible()
  await expect(json).not.toHaveAccessibleDescription(/column/)
})

test('a location that tells no limits leaves them to the service, whose refusal stands at the field', async ({
  page,
  tenant,
  console,
}) => {
  console.allow(400)
  for (const path of ['api/parameters/vm', 'user-resource/host_pool/list'])
    await tenant.fault({ method: 'GET', path: `/v1/cyc01/${path}`, kind: 'status', status: 200, body: [] })
  const form = new VmForm(page)
  await form.open()
  await form.fillAccess()
  await expect(form.vcpu).toHaveValue('')
  await expect(form.vcpu).not.toHaveAccessibleDescription(/\d/)
  await form.vcpu.fill('0')
  await form.memory.fill('0.25')
  await form.disk.fill('20')
  await form.submit.click()
  await expect(form.vcpu).toHaveAccessibleDescription(/the minimum is 1/)
  await expect(form.memory).toHaveAccessibleDescription(/the minimum is 512/)

  await form.vcpu.fill('1')
  await form.memory.fill('2')
  await form.submit.click()
  await expect(page.getByRole('heading', { name: 'web-04', level: 1 })).toBeVisible()
  expect(await tenant.api.vm('cyc01', 'web-04')).toMatchObject({ vcpu: 1, memory: 2048 })
})
