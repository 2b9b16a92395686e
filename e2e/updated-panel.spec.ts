import { cp, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { dist, startServer } from './support/server.ts'
import { expect, test } from './support/test.ts'

test.use({ signedIn: false })

test('offers to reload when an update took a part of the panel away', async ({
  page,
  tenant,
  console,
}, testInfo) => {
  console.allow(404)
  // Between the two servers there is none.
  console.allow(/net::ERR_CONNECTION_/)
  // The deployment that has replaced the page's own: the files of its version are gone.
  const updated = testInfo.outputPath('dist')
  await cp(dist, updated, { recursive: true })
  const assets = join(updated, 'panel', 'assets')
  const gone = (await readdir(assets)).filter((name) => name.startsWith('vm-create-page'))
  expect(gone.length).toBeGreaterThan(0)
  for (const name of gone) await rm(join(assets, name))

  const before = await startServer(updated)
  const { port } = new URL(before.url)
  let after: Awaited<ReturnType<typeof startServer>> | undefined
  try {
    await page.request.post(`${before.url}/session`, { data: { token: tenant.token } })
    await page.goto(`${before.url}/compute/vms`)
    await page.getByRole('link', { name: 'New VM' }).click()
    await expect(
      page.getByRole('heading', { name: 'A part of the panel could not be loaded', level: 1 }),
    ).toBeVisible()

    await before.stop()
    after = await startServer(dist, Number(port))
    await page.getByRole('button', { name: 'Reload' }).click()
    await expect(page.getByRole('heading', { name: 'New virtual machine', level: 1 })).toBeVisible()
    await page.close()
  } finally {
    await before.stop()
    await after?.stop()
  }
})
