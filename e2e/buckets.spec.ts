import { expect, test } from './support/test.ts'

/** Names are unique among all tenants of a run. */
const fresh = (name: string) => `${name}-${Date.now().toString(36)}`

test('a bucket is made, moved and deleted, with its name checked as one types', async ({
  page,
  tenant,
  console,
}) => {
  console.allow(409)
  await page.goto('/storage/buckets')
  const table = page.getByRole('table', { name: 'Buckets' })
  const before = await tenant.api.buckets()
  await expect(table.getByRole('row')).toHaveCount(before.length + 1)
  const dialog = page.getByRole('dialog')
  await page.getByRole('button', { name: 'New bucket' }).first().click()
  const name = dialog.getByRole('textbox', { name: 'Name' })
  for (const [typed, problem] of [
    ['Photos', 'May hold small letters, digits, dots and hyphens only'],
    ['-photos', 'Must begin and end with a letter or a digit'],
    ['10.0.0.1', 'Must not look like an IP address'],
  ] as const) {
    await name.fill(typed)
    await expect(dialog.getByText(problem)).toBeVisible()
  }

  // A name that another customer has: said at the field, and what was typed stays.
  await name.fill('backups')
  await dialog.getByRole('button', { name: 'Create bucket' }).click()
  await expect(dialog.getByText(/^backups is taken/)).toBeVisible()
  await expect(name).toHaveAttribute('aria-invalid', 'true')
  await expect(name).toHaveValue('backups')

  const photos = fresh('photos')
  await name.fill(photos)
  await dialog.getByRole('button', { name: 'Create bucket' }).click()
  await expect(dialog).toHaveCount(0)
  const row = table.getByRole('row').filter({ hasText: photos })
  await expect(row).toContainText('0 bytes')

  await page.getByRole('button', { name: `Actions for ${photos}` }).click()
  await page.getByRole('menuitem', { name: 'Move to another billing account…' }).click()
  await dialog.getByRole('combobox', { name: 'Billing account' }).selectOption('Client projects (limited)')
  await dialog.getByRole('button', { name: 'Move' }).click()
  await expect(row).toContainText('Client projects')

  await page.getByRole('button', { name: `Actions for ${photos}` }).click()
  await page.getByRole('menuitem', { name: 'Delete…' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete bucket' }).click()
  await expect(page.getByRole('alertdialog')).toHaveCount(0)
  await expect(row).toHaveCount(0)
  expect((await tenant.api.buckets()).map((bucket) => bucket.name)).not.toContain(photos)
})

test('a bucket whose making got no answer is found, and not made twice', async ({
  page,
  tenant,
  console,
}) => {
  console.allow(502)
  const name = fresh('lost-answer')
  await page.goto('/storage/buckets')
  await page.getByRole('button', { name: 'New bucket' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name)
  await tenant.fault({ method: 'PUT', path: '/v1/storage/bucket', kind: 'drop', when: 'after', times: 1 })
  await dialog.getByRole('button', { name: 'Create bucket' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('table', { name: 'Buckets' })).toContainText(name)
})

test('says why a bucket with content cannot be deleted', async ({ page, tenant }) => {
  await page.goto('/storage/buckets')
  const full = (await tenant.api.buckets()).find(({ num_objects: count }) => count > 1)
  await page.getByRole('button', { name: `Actions for ${full?.name}` }).click()
  const item = page.getByRole('menuitem', { name: 'Delete…' })
  await expect(item).toHaveAttribute('aria-disabled', 'true')
  await expect(item).toContainText('Empty it first')
})

test('says that the buckets could not be read, and reads them again', async ({ page, tenant, console }) => {
  console.allow(500)
  await tenant.fault({ path: '/v1/storage/bucket/list', kind: 'status', status: 500 })
  await page.goto('/storage/buckets')
  await expect(page.getByText('The buckets could not be read.')).toBeVisible({ timeout: 40_000 })
  await tenant.clearFaults()
  await page.getByRole('button', { name: 'Try again: The buckets' }).click()
  await expect(page.getByRole('table', { name: 'Buckets' })).toContainText('Active')
})

test.describe('S3 keys', () => {
  test('are masked, shown, generated and deleted', async ({ page, tenant, console }) => {
    console.allow(500)
    const [first] = await tenant.api.s3Keys()
    const { accessKey = '', secretKey = '' } = first ?? {}
    await page.goto('/storage/s3-access')
    const keys = page.getByRole('region', { name: 'Keys' })
    await expect(keys.getByText(accessKey)).toBeVisible()
    await expect(page.getByText(secretKey)).toHaveCount(0)
    await keys.getByRole('button', { name: `Show secret key of ${accessKey}` }).click()
    await expect(keys.getByText(secretKey)).toBeVisible()

    await tenant.fault({
      method: 'POST',
      path: '/v1/storage/user/keys',
      kind: 'status',
      status: 500,
      times: 1,
    })
    await keys.getByRole('button', { name: 'Generate key' }).click()
    await expect(page.getByRole('region', { name: 'Notifications' })).toContainText('Generate an S3 key')
    await keys.getByRole('button', { name: 'Generate key' }).click()
    await expect(keys.getByRole('listitem')).toHaveCount(3)

    await keys.getByRole('button', { name: `Delete ${accessKey}` }).click()
    const dialog = page.getByRole('alertdialog')
    await expect(dialog).toContainText('stops working at once')
    await dialog.getByRole('textbox').fill(accessKey)
    await dialog.getByRole('button', { name: 'Delete key' }).click()
    await expect(page.getByRole('alertdialog')).toHaveCount(0)
    await expect(keys.getByText(accessKey)).toHaveCount(0)
    expect((await tenant.api.s3Keys()).map((key) => key.accessKey)).not.toContain(accessKey)
  })

  test('stand in ready-made settings, the secret one only when asked for', async ({ page, tenant }) => {
    const [first] = await tenant.api.s3Keys()
    await page.goto('/storage/s3-access')
    const settings = page.getByRole('region', { name: 'Ready-made settings' })
    await expect(settings).toContainText(`aws_access_key_id = ${first?.accessKey}`)
    await expect(settings).toContainText('aws_secret_access_key = YOUR_SECRET_KEY')
    await settings.getByRole('checkbox', { name: 'Show with the secret key' }).check()
    for (const [tool, line] of [
      ['rclone', 'secret_access_key ='],
      ['s3cmd', 'secret_key ='],
      ['JavaScript', 'secretAccessKey: '],
      ['Python', 'aws_secret_access_key='],
    ] as const) {
      await settings.getByRole('radio', { name: tool }).check()
      await expect(settings).toContainText(line)
      await expect(settings).toContainText(first?.secretKey ?? '?')
    }
  })

  test.describe('of a new account', () => {
    test.use({ world: 'empty' })

    test('come with setting up S3 access', async ({ page, tenant }) => {
      await page.goto('/storage/s3-access')
      await expect(page.getByText('No keys yet')).toBeVisible()
      expect(await tenant.api.s3Keys()).toEqual([])
      await page.getByRole('button', { name: 'Set up S3 access' }).click()
      await expect(page.getByRole('region', { name: 'Keys' }).getByRole('listitem')).toHaveCount(1)
    })
  })
})
