import { startServerWithout } from './support/server.ts'
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
  const server = await startServerWithout('vm-create-page', testInfo.outputPath('dist'))
  try {
    await page.request.post(`${server.url}/session`, { data: { token: tenant.token } })
    await page.goto(`${server.url}/compute/vms`)
    await page.getByRole('link', { name: 'New VM' }).click()
    await expect(
      page.getByRole('heading', { name: 'A part of the panel could not be loaded', level: 1 }),
    ).toBeVisible()

    await server.mend()
    await page.getByRole('button', { name: 'Reload' }).click()
    await expect(page.getByRole('heading', { name: 'New virtual machine', level: 1 })).toBeVisible()
    await page.close()
  } finally {
    await server.stop()
  }
})
