import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CORSConfiguration } from '@aws-sdk/client-s3'
import { BucketPage, bucketLike, deleteObject, setCors } from './support/bucket-page.ts'
import { expect, test } from './support/test.ts'

const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })

test('shows folders, text and pictures, and downloads', async ({ page, tenant }) => {
  const { name } = await bucketLike(tenant, 'northwind-media')
  const bucket = new BucketPage(page)
  await bucket.open(name)
  await bucket.table.getByRole('link', { name: 'brand' }).click()
  await expect(page).toHaveURL(`/storage/buckets/${name}?prefix=brand%2F`)
  const dialog = page.getByRole('dialog')

  await bucket.table.getByRole('button', { name: 'palette.json', exact: true }).click()
  await expect(dialog.getByRole('region', { name: 'palette.json' })).toContainText('"accent": "#3451b2"')
  await expect(dialog).toContainText('application/json')
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Download' }).click()
  const saved = await download
  expect(saved.suggestedFilename()).toBe('palette.json')
  expect(await readFile(await saved.path(), 'utf8')).toContain('#3451b2')
  await dialog.getByRole('button', { name: 'Close', exact: true }).last().click()

  await bucket.table.getByRole('button', { name: 'logo.svg', exact: true }).click()
  const picture = dialog.getByRole('img', { name: 'logo.svg' })
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(640)
  await page.keyboard.press('Escape')

  await page.getByRole('navigation', { name: 'Folder' }).getByRole('link', { name }).click()
  await expect(bucket.table.getByRole('link', { name: 'video' })).toBeVisible()
})

test('makes a link that works without a key', async ({ page, tenant }) => {
  const { name } = await bucketLike(tenant, 'northwind-media')
  const bucket = new BucketPage(page)
  await bucket.open(name, 'docs/')
  await bucket.choose('licences.txt', 'Copy a link…')
  const dialog = page.getByRole('dialog')
  const link = dialog.getByRole('textbox', { name: 'Link' })
  await expect(link).toHaveValue(/X-Amz-Expires=3600/)
  await dialog.getByRole('radio', { name: '7 days' }).check()
  await expect(link).toHaveValue(/X-Amz-Expires=604800/)
  const answer = await fetch(await link.inputValue())
  expect(await answer.text()).toContain('The banners are ours.')
})

test('uploads 60 MB in parts, and does not mind connections that are cut', async ({
  page,
  tenant,
  console,
}, info) => {
  test.slow()
  console.allow(/net::ERR/)
  const { name } = await bucketLike(tenant, 'northwind-scratch')
  const content = Buffer.alloc(60 * 1024 * 1024)
  for (let at = 0; at < content.length; at += 4096) content.writeUInt32LE(at, at)
  const path = info.outputPath('large.bin')
  await writeFile(path, content)

  const bucket = new BucketPage(page)
  await bucket.open(name)
  // The browser itself tries again once, on a connection that it had kept; more than it would cover are dropped.
  await tenant.fault({ method: 'PUT', path: `/s3/${name}/**`, kind: 'drop', times: 4 })
  const parts = new Set<string | null>()
  page.on('request', (request) => {
    if (request.method() === 'PUT') parts.add(new URL(request.url()).searchParams.get('partNumber'))
  })
  await bucket.upload(path)
  // However long it takes; it ends one way or the other.
  const retry = bucket.uploads.getByRole('button', { name: 'Try again: large.bin' })
  await expect(bucket.uploads.getByText('Uploaded', { exact: true }).or(retry)).toBeVisible({ timeout: 0 })
  await expect(bucket.uploads).toContainText('1 of 1 uploaded')
  expect(parts).toEqual(new Set(['1', '2', '3', '4', '5', '6', '7', '8']))
  await expect(bucket.table.getByRole('button', { name: 'large.bin', exact: true })).toBeVisible()
  expect(await bucketLike(tenant, 'northwind-scratch')).toMatchObject({
    num_objects: 1,
    size_bytes: content.length,
  })
  const download = page.waitForEvent('download')
  await bucket.choose('large.bin', 'Download')
  const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
  expect(digest(await readFile(await (await download).path()))).toBe(digest(content))
})

test('knows that a file arrived although the answer to that was lost', async ({ page, tenant, console }) => {
  console.allow(/net::ERR|404/)
  const { name } = await bucketLike(tenant, 'northwind-scratch')
  const bucket = new BucketPage(page)
  await bucket.open(name)
  // Time to lose the answer to the request that makes the parts a file, and not the one that began the upload.
  await tenant.fault({ method: 'PUT', path: `/s3/${name}/*`, kind: 'latency', latency_ms: 4_000 })
  const part = page.waitForRequest(/partNumber=/)
  await bucket.upload({ ...file('twelve.bin', ''), buffer: Buffer.alloc(12 * 1024 * 1024, 7) })
  await part
  await tenant.fault({ method: 'POST', path: `/s3/${name}/*`, kind: 'drop', when: 'after', times: 1 })
  await expect(bucket.uploads).toContainText('1 of 1 uploaded', { timeout: 60_000 })
  await expect(bucket.table.getByRole('button', { name: 'twelve.bin', exact: true })).toBeVisible()
  expect(await bucketLike(tenant, 'northwind-scratch')).toMatchObject({
    num_objects: 1,
    size_bytes: 12 * 1024 * 1024,
  })
})

test('says that a file to be downloaded is gone, and stays where it is', async ({ page, tenant }) => {
  const { name } = await bucketLike(tenant, 'northwind-media')
  const bucket = new BucketPage(page)
  await bucket.open(name, 'docs/')
  await expect(bucket.table.getByRole('button', { name: 'licences.txt', exact: true })).toBeVisible()
  await deleteObject(tenant, name, 'docs/licences.txt')
  await bucket.choose('licences.txt', 'Download')
  await expect(page.getByRole('region', { name: 'Notifications' })).toContainText('not there any more')
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible()
})

test('stays where it is when the server answers a download with something else', async ({
  page,
  tenant,
  console,
}) => {
  console.allow(503)
  // The browser would show the refusal with a script of its own.
  console.allow(/Blocked script execution/)
  const { name } = await bucketLike(tenant, 'northwind-scratch')
  const bucket = new BucketPage(page)
  await bucket.open(name)
  // Of a file without content nothing is read before: the browser alone meets the refusal.
  await bucket.upload(file('empty.txt', ''))
  await expect(bucket.table.getByRole('button', { name: 'empty.txt', exact: true })).toBeVisible()
  await tenant.fault({ method: 'GET', path: `/s3/${name}/empty.txt`, kind: 'status', status: 503 })
  await bucket.choose('empty.txt', 'Download')
  await expect(page.getByRole('region', { name: 'Notifications' })).toContainText(
    'empty.txt was not downloaded',
  )
  await expect(bucket.uploads).toContainText('1 of 1 uploaded')

  await tenant.clearFaults()
  const download = page.waitForEvent('download')
  await bucket.choose('empty.txt', 'Download')
  expect((await download).suggestedFilename()).toBe('empty.txt')
})

test('says why an upload failed, and does it again; cancels one', async ({ page, tenant, console }) => {
  console.allow(403)
  console.allow(/net::ERR/)
  const { name } = await bucketLike(tenant, 'northwind-scratch')
  const bucket = new BucketPage(page)
  await bucket.open(name)
  await tenant.fault({ method: 'PUT', path: `/s3/${name}/a.txt`, kind: 'status', status: 403 })
  await tenant.fault({ method: 'PUT', path: `/s3/${name}/b.txt`, kind: 'latency', latency_ms: 600_000 })
  await bucket.upload([file('a.txt', 'one'), file('b.txt', 'two')])
  await expect(bucket.uploads).toContainText('told to fail')
  await expect(bucket.uploads.getByRole('progressbar', { name: 'Upload of b.txt' })).toBeVisible()
  await bucket.uploads.getByRole('button', { name: 'Cancel the upload of b.txt' }).click()
  await expect(bucket.uploads).toContainText('Cancelled')
  await tenant.clearFaults()
  await bucket.uploads.getByRole('button', { name: 'Try again: a.txt' }).click()
  await bucket.uploads.getByRole('button', { name: 'Try again: b.txt' }).click()
  await expect(bucket.uploads).toContainText('2 of 2 uploaded')
  expect(await bucketLike(tenant, 'northwind-scratch')).toMatchObject({ num_objects: 2, size_bytes: 6 })
})

test('takes dropped files, and asks before it replaces one', async ({ page, tenant }) => {
  const { name } = await bucketLike(tenant, 'northwind-scratch')
  const bucket = new BucketPage(page)
  await bucket.open(name, 'notes/')
  const empty = page.getByText('There is nothing in this folder')
  await expect(empty).toBeVisible()
  const dropped = await page.evaluateHandle(() => {
    const data = new DataTransfer()
    data.items.add(new File(['first'], 'note.txt'))
    return data
  })
  await empty.dispatchEvent('drop', { dataTransfer: dropped })
  await expect(bucket.table.getByRole('button', { name: 'note.txt', exact: true })).toBeVisible()

  await bucket.upload(file('note.txt', 'the second one'))
  const dialog = page.getByRole('alertdialog', { name: 'Replace 1 file' })
  await expect(dialog).toContainText('notes/note.txt')
  await dialog.getByRole('button', { name: 'Replace' }).click()
  await expect(bucket.table).toContainText('14 bytes')
})

test('asks before a second file of a name whose first one is still on its way', async ({ page, tenant }) => {
  const { name } = await bucketLike(tenant, 'northwind-scratch')
  const bucket = new BucketPage(page)
  await bucket.open(name)
  await tenant.fault({
    method: 'PUT',
    path: `/s3/${name}/a.txt`,
    kind: 'latency',
    latency_ms: 5_000,
    times: 1,
  })
  await bucket.upload(file('a.txt', 'first'))
  await expect(bucket.uploads.getByRole('progressbar', { name: 'Upload of a.txt' })).toBeVisible()
  await bucket.upload(file('a.txt', 'the second'))
  await page
    .getByRole('alertdialog', { name: 'Replace 1 file' })
    .getByRole('button', { name: 'Replace' })
    .click()
  await expect(bucket.uploads).toContainText('2 of 2 uploaded')
  expect(await bucketLike(tenant, 'northwind-scratch')).toMatchObject({ num_objects: 1, size_bytes: 10 })
})

test('asks before it replaces a file also when another page was looked at meanwhile', async ({
  page,
  tenant,
  console,
}) => {
  console.allow(503)
  const { name } = await bucketLike(tenant, 'northwind-scratch')
  const bucket = new BucketPage(page)
  await bucket.open(name, 'notes/')
  await bucket.upload(file('a.txt', 'first'))
  await expect(bucket.uploads).toContainText('1 of 1 uploaded')
  await expect(bucket.table.getByRole('button', { name: 'a.txt', exact: true })).toBeVisible()

  await tenant.fault({ method: 'GET', path: `/s3/${name}`, kind: 'latency', latency_ms: 4_000 })
  await bucket.upload(file('a.txt', 'the second'))
  await expect(
    bucket.uploads.getByRole('progressbar', { name: 'Looking whether the name of 1 file is taken already' }),
  ).toBeVisible()
  await page.getByRole('navigation').getByRole('link', { name: 'Disks' }).click()
  const notices = page.getByRole('region', { name: 'Notifications' })
  await expect(notices).toContainText(`The upload into ${name} waits for your answer`)
  await tenant.clearFaults()
  await notices.getByRole('button', { name: 'Open the bucket' }).last().click()
  await expect(page).toHaveURL(`/storage/buckets/${name}?prefix=notes%2F`)
  const dialog = page.getByRole('alertdialog', { name: 'Replace 1 file' })
  await dialog.getByRole('button', { name: 'Replace' }).click()
  await expect(bucket.uploads).toContainText('2 of 2 uploaded')
  expect(await bucketLike(tenant, 'northwind-scratch')).toMatchObject({ num_objects: 1, size_bytes: 10 })

  await tenant.fault({ method: 'GET', path: `/s3/${name}`, kind: 'status', status: 503 })
  await bucket.upload(file('b.txt', 'one'))
  const again = bucket.uploads.getByRole('button', { name: 'Try again' })
  await expect(again).toBeVisible()
  await tenant.clearFaults()
  await again.click()
  await expect(bucket.uploads).toContainText('3 of 3 uploaded')
})

test('forgets the choice of what was deleted', async ({ page, tenant }) => {
  const { name } = await bucketLike(tenant, 'northwind-scratch')
  const bucket = new BucketPage(page)
  await bucket.open(name)
  await bucket.upload(file('a.txt', 'one'))
  const box = bucket.table.getByRole('checkbox', { name: /a\.txt/ })
  await box.check()
  await page.getByRole('button', { name: 'Delete…', exact: true }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(box).toBeHidden()
  await bucket.upload(file('a.txt', 'one'))
  await expect(box).not.toBeChecked()
})

test('uploads a folder with all that is in it', async ({ page, tenant }, info) => {
  const { name } = await bucketLike(tenant, 'northwind-scratch')
  const trip = info.outputPath('trip')
  await mkdir(join(trip, 'photos'), { recursive: true })
  await writeFile(join(trip, 'plan.txt'), 'north')
  await writeFile(join(trip, 'photos', 'map.txt'), 'a map')
  const bucket = new BucketPage(page)
  await bucket.open(name)
  await expect(page.getByText('This bucket is empty')).toBeVisible()
  await page.getByRole('button', { name: /^More actions for/ }).click()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('menuitem', { name: 'Upload a folder…' }).click()
  await (await chooser).setFiles(trip)
  await expect(bucket.uploads).toContainText('2 of 2 uploaded')
  await bucket.table.getByRole('link', { name: 'trip' }).click()
  await expect(bucket.table.getByRole('button', { name: 'plan.txt', exact: true })).toBeVisible()
  await bucket.table.getByRole('link', { name: 'photos' }).click()
  await expect(bucket.table.getByRole('button', { name: 'map.txt', exact: true })).toBeVisible()
})

test('deletes files and folders, empties the bucket, and then deletes it', async ({
  page,
  tenant,
  console,
}) => {
  test.slow()
  console.allow(500)
  const { name } = await bucketLike(tenant, 'northwind-media')
  const bucket = new BucketPage(page)
  await bucket.open(name, 'site/')
  await page.getByRole('checkbox', { name: 'Select banners', exact: true }).check()
  await page.getByRole('toolbar').getByRole('button', { name: 'Delete…' }).click()
  const dialog = page.getByRole('alertdialog')
  await expect(dialog).toContainText(/\d+ objects with .* in the folder/)
  await dialog.getByRole('textbox').fill('banners')
  // It fails once: the dialog stays and says why.
  await tenant.fault({ method: 'POST', path: `/s3/${name}`, kind: 'status', status: 400, times: 1 })
  console.allow(400)
  await dialog.getByRole('button', { name: 'Delete' }).click()
  await expect(dialog).toContainText('told to fail')
  await dialog.getByRole('button', { name: 'Delete' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(bucket.table.getByRole('link', { name: 'banners' })).toHaveCount(0)

  await page.getByRole('button', { name: /^More actions for/ }).click()
  await expect(page.getByRole('menuitem', { name: 'Delete…' })).toContainText('Empty it first')
  await page.getByRole('menuitem', { name: 'Empty the bucket…' }).click()
  await dialog.getByRole('textbox').fill(name)
  await dialog.getByRole('button', { name: 'Empty the bucket' }).click()
  await expect(page.getByText('There is nothing in this folder')).toBeVisible()
  expect(await bucketLike(tenant, 'northwind-media')).toMatchObject({ num_objects: 0, size_bytes: 0 })

  await page.getByRole('button', { name: /^More actions for/ }).click()
  await page.getByRole('menuitem', { name: 'Delete…' }).click()
  await dialog.getByRole('button', { name: 'Delete bucket' }).click()
  await expect(page).toHaveURL('/storage/buckets')
  expect((await tenant.api.buckets()).map((each) => each.name)).not.toContain(name)
})

test('recognises that S3 keeps the page out, and offers the rule that lets it in', async ({
  page,
  tenant,
  console,
}) => {
  console.allow(/CORS policy|net::ERR_FAILED|status of 403/)
  const { name } = await bucketLike(tenant, 'shop-uploads')
  await page.goto(`/storage/buckets/${name}`)
  await expect(page.getByText('The S3 server does not let this page in')).toBeVisible()
  const rule = await page.getByRole('region', { name: 'Rule' }).textContent()
  expect(rule).toContain(new URL(page.url()).origin)
  await setCors(tenant, name, JSON.parse(rule ?? '') as CORSConfiguration)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(new BucketPage(page).table.getByRole('link', { name: 'customers' })).toBeVisible()
})

test('goes on with another key when its own is gone, and says when there is none', async ({
  page,
  tenant,
  console,
}) => {
  console.allow(403)
  const { name } = await bucketLike(tenant, 'northwind-media')
  await page.goto('/storage/buckets')
  for (const { accessKey } of await tenant.api.s3Keys()) await tenant.api.deleteS3Key(accessKey)
  const bucket = new BucketPage(page)
  await bucket.open(name)
  const setUp = page.getByRole('button', { name: 'Set up S3 access' })
  await expect(setUp).toBeVisible()
  // Before there is anything to upload into, a file dropped by mistake does not take the page's place either.
  const isRefused = await setUp.evaluate((target) => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File(['x'], 'x.txt'))
    return !target.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }))
  })
  expect(isRefused).toBe(true)
  await setUp.click()
  await expect(bucket.table.getByRole('link', { name: 'brand' })).toBeVisible()

  const [used] = await tenant.api.s3Keys()
  await tenant.api.createS3Key()
  await tenant.api.deleteS3Key(used?.accessKey ?? '')
  await bucket.table.getByRole('link', { name: 'brand' }).click()
  await expect(bucket.table.getByRole('button', { name: /logo/ }).first()).toBeVisible()

  for (const { accessKey } of await tenant.api.s3Keys()) await tenant.api.deleteS3Key(accessKey)
  await page.goBack()
  await expect(page.getByText('No S3 key yet')).toBeVisible()
})

test('tells a connection that breaks from a server that keeps the page out', async ({
  page,
  tenant,
  console,
}) => {
  // The server is asked blindly whether it is there, and refuses that.
  console.allow(/CORS policy|net::ERR|status of 403/)
  const { name } = await bucketLike(tenant, 'northwind-scratch')
  const bucket = new BucketPage(page)
  await bucket.open(name)
  await tenant.fault({ method: 'PUT', path: `/s3/${name}/a.txt`, kind: 'drop' })
  await bucket.upload([file('a.txt', 'one')])
  await expect(bucket.uploads).toContainText('the connection broke before it answered')
  await tenant.clearFaults()
  await bucket.uploads.getByRole('button', { name: 'Try again: a.txt' }).click()
  await expect(bucket.uploads).toContainText('1 of 1 uploaded')
})

test('opens no file that is dropped beside the list, and tells on other pages how uploads end', async ({
  page,
  tenant,
}) => {
  const { name } = await bucketLike(tenant, 'northwind-scratch')
  const bucket = new BucketPage(page)
  await bucket.open(name)
  const isRefused = await page.evaluate(() => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File(['x'], 'x.txt'))
    const drop = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true })
    return !document.querySelector('header')?.dispatchEvent(drop)
  })
  expect(isRefused).toBe(true)

  await tenant.fault({
    method: 'PUT',
    path: `/s3/${name}/a.txt`,
    kind: 'latency',
    latency_ms: 6000,
    times: 1,
  })
  await bucket.upload([file('a.txt', 'one')])
  await expect(bucket.uploads).toContainText('a.txt')
  await page.getByRole('navigation').getByRole('link', { name: 'Disks' }).click()
  const notices = page.getByRole('region', { name: 'Notifications' })
  await expect(notices).toContainText(`The upload into ${name} goes on`)
  const header = page.getByRole('banner').getByRole('button', { name: '1 file is being uploaded' })
  await expect(header).toBeVisible()
  await expect(notices).toContainText(`1 file was uploaded into ${name}`)
  await expect(header).toHaveCount(0)
})

test.describe('of 20,000 in one folder', () => {
  test.use({ world: 'large' })

  test('draws what is near, and reads more as one scrolls', async ({ page, tenant }) => {
    test.slow()
    const { name } = await bucketLike(tenant, 'archive')
    const bucket = new BucketPage(page)
    await bucket.open(name)
    await expect(bucket.table.getByRole('button', { name: 'record-00001.json', exact: true })).toBeVisible()
    await expect
      .poll(
        async () => {
          await page.keyboard.press('End')
          return page.getByText(/^20,000 entries$/).isVisible()
        },
        { timeout: 600_000 },
      )
      .toBe(true)
    await page.keyboard.press('End')
    await expect(bucket.table.getByRole('button', { name: 'record-20000.json', exact: true })).toBeVisible()
    expect(await bucket.table.getByRole('row').count()).toBeLessThan(120)
    // Scrolling is smooth because a step of it draws the rows that come near, and leaves the others as they are.
    const drawn = await bucket.table.evaluate(async (table) => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
      const added: Node[] = []
      const watch = new MutationObserver((changes) => {
        for (const { addedNodes } of changes) added.push(...addedNodes)
      })
      watch.observe(table, { childList: true, subtree: true })
      for (let step = 0; step < 10; step++) {
        scrollBy(0, -300)
        await frame()
        await frame()
      }
      watch.disconnect()
      return added.filter((node) => node instanceof HTMLTableRowElement).length
    })
    expect(drawn).toBeGreaterThan(50)
    expect(drawn).toBeLessThan(120)
  })
})
