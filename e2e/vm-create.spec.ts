import { locations } from './support/sandbox-api.ts'
import { expect, test } from './support/test.ts'
import { VmForm } from './support/vm-form.ts'
import { VmPage } from './support/vm-page.ts'

for (const slug of locations) {
  test(`creates a VM with each system that ${slug} offers`, async ({ page, tenant }) => {
    test.slow()
    const form = new VmForm(page)
    const images = await tenant.api.images(slug)
    expect(images.length).toBeGreaterThan(8)
    for (const { os_name, display_name, versions } of images) {
      await test.step(display_name, async () => {
        const name = `with-${os_name}`
        await form.open(`?location=${slug}`)
        await form.choice(display_name).check()
        await form.fillAccess({ name })
        await form.submit.click()

        await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible()
        await expect(new VmPage(page).status).toHaveText('Running')
        const made = await tenant.api.vm(slug, name)
        expect(made).toMatchObject({ os_name, status: 'running' })
        expect(versions.map((version) => version.os_version)).toContain(made.os_version)
      })
    }
  })
}

test('Windows: says what it changes, keeps to its limits, and takes it all back', async ({
  page,
  tenant,
}) => {
  const form = new VmForm(page)
  await form.open()
  await form.fillAccess({ name: 'win-01' })
  await form.choice('Windows Server').check()

  const note = page.getByRole('main').getByRole('status').filter({ hasText: 'Changed to fit' })
  await expect(note).toContainText('vCPU changed from 1 to 2 for Windows Server')
  await expect(note).toContainText('Memory changed from 0.5 GB to 2 GB for Windows Server')
  await expect(note).toContainText('Disk changed from 20 GB to 40 GB for Windows Server')
  await expect(form.vcpu).toHaveValue('2')
  await expect(form.memory).toHaveValue('2')
  await expect(form.disk).toHaveValue('40')
  await expect(form.vcpu).toHaveAccessibleDescription(/2 to 16/)
  await expect(form.price).toContainText('Licence for 2 vCPU')

  await note.getByRole('button', { name: 'Undo' }).click()
  await expect(form.choice('Ubuntu')).toBeChecked()
  await expect(form.vcpu).toHaveValue('1')
  await expect(form.memory).toHaveValue('0.5')
  await expect(form.disk).toHaveValue('20')

  await form.choice('Windows Server').check()
  await form.vcpu.fill('1')
  await form.memory.fill('1')
  await form.disk.fill('30')
  await form.submit.click()
  await expect(form.vcpu).toHaveAccessibleDescription(/At least 2/)
  await expect(form.memory).toHaveAccessibleDescription(/At least 2 GB/)
  await expect(form.disk).toHaveAccessibleDescription(/At least 40 GB/)
  await expect(form.vcpu).toBeFocused()

  await form.vcpu.fill('4')
  await form.memory.fill('8')
  await form.disk.fill('60')
  await form.submit.click()
  await expect(page.getByRole('heading', { name: 'win-01', level: 1 })).toBeVisible()
  expect(await tenant.api.vm('cyc01', 'win-01')).toMatchObject({ os_name: 'windows', vcpu: 4, memory: 8192 })
})

test('keeps to the limits of the server class where the location describes none', async ({
  page,
  tenant,
}) => {
  const form = new VmForm(page)
  await form.open('?location=bus02')
  await form.fillAccess({ name: 'big-memory' })
  await page.getByRole('combobox', { name: 'Server class' }).selectOption('High memory')
  await expect(
    page.getByRole('main').getByRole('status').filter({ hasText: 'Changed to fit' }),
  ).toContainText('Memory changed from 0.5 GB to 8 GB for High memory')
  await form.memory.fill('500')
  await form.memory.blur()
  await expect(form.memory).toHaveAccessibleDescription(/At most 128 GB/)
  await form.memory.fill('128')
  await form.submit.click()
  await expect(page.getByRole('heading', { name: 'big-memory', level: 1 })).toBeVisible()
  expect(await tenant.api.vm('bus02', 'big-memory')).toMatchObject({ memory: 131_072, vcpu: 2 })
})

test('another location: its systems, networks and classes, and what that changes', async ({ page }) => {
  const form = new VmForm(page)
  await form.open()
  await form.choice('Fedora').check()
  await form.name.fill('web-04')
  await form.choice('Busburg').check()
  await expect(form.choice('Fedora')).toHaveCount(0)
  await expect(
    page.getByRole('main').getByRole('status').filter({ hasText: 'Changed to fit' }),
  ).toContainText(/System changed from Fedora to \w+ for Busburg/)
  await expect(page.getByRole('combobox', { name: 'Server class' })).toContainText('High memory')
  await expect(form.name).toHaveValue('web-04')
})

test('creates without a public address, with a key, backups and a first boot', async ({ page, tenant }) => {
  const form = new VmForm(page)
  const before = await tenant.api.floatingIps('bus02')
  await form.open('?location=bus02')
  await form.name.fill('keyed-01')
  await form.choice('Public key').check()
  await form.userName.fill('deploy')
  await page
    .getByRole('textbox', { name: 'Public key' })
    .fill('ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ0bUeLxDZbcVXBaP0vhKQ3sD0tW me@example\n')
  await page.getByRole('checkbox', { name: /^Public IPv4 address/ }).uncheck()
  await page.getByRole('checkbox', { name: /^Automatic backups/ }).check()
  await form.choice('Commands and files').check()
  await page.getByRole('textbox', { name: /^Commands/ }).fill('apt-get update\necho "a b" > /tmp/c')
  await page.getByRole('button', { name: 'Add a file' }).click()
  await page.getByRole('textbox', { name: 'Path' }).fill('/etc/motd')
  await page.getByRole('textbox', { name: /^Content/ }).fill('Welcome')
  // A space that travelled as a plus would stay one.
  await page.getByRole('textbox', { name: /^Description/ }).fill('Runs at night + on 100% of weekends')
  await form.submit.click()

  await expect(page.getByRole('heading', { name: 'keyed-01', level: 1 })).toBeVisible()
  expect(await tenant.api.vm('bus02', 'keyed-01')).toMatchObject({
    backup: true,
    username: 'deploy',
    description: 'Runs at night + on 100% of weekends',
  })
  expect(await tenant.api.floatingIps('bus02')).toEqual(before)
})

test('offers the published versions of a system, and no other', async ({ page, tenant }) => {
  const image = (await tenant.api.images('cyc01')).find(({ versions }) => versions.some((v) => !v.published))
  const published = image?.versions.filter((version) => version.published) ?? []
  expect(published.length).toBeGreaterThan(1)
  const form = new VmForm(page)
  await form.open(`?location=cyc01&os=${image?.os_name}`)
  await expect(
    page.getByRole('combobox', { name: `Version of ${image?.display_name}` }).getByRole('option'),
  ).toHaveText(published.map((version) => version.display_name))
})

test('opens with the system that the address names', async ({ page }) => {
  const form = new VmForm(page)
  await form.open('?location=cyc01&os=gitlab')
  await expect(form.choice('GitLab')).toBeChecked()
  await expect(form.memory).toHaveValue('4')
})

test('asks before what was filled in is lost', async ({ page }) => {
  const form = new VmForm(page)
  await form.open()
  await form.name.fill('half-done')
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Overview' }).click()
  const dialog = page.getByRole('alertdialog', { name: 'Leave without saving?' })
  await dialog.getByRole('button', { name: 'Stay here' }).click()
  await expect(form.name).toHaveValue('half-done')

  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Overview' }).click()
  await dialog.getByRole('button', { name: 'Leave' }).click()
  await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible()
})
