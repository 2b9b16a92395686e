import { expect, test } from './support/test.ts'
import { VmList } from './support/vm-list.ts'

/** As sent, and with nothing in the browser's cache. */
const MAX_BYTES = 190_000
const MAX_FILES = 25

test('little script travels until the list of VMs stands', async ({ page }) => {
  const browser = await page.context().newCDPSession(page)
  await browser.send('Network.enable')
  const scripts = new Map<string, string>()
  const sent = new Map<string, number>()
  browser.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (type === 'Script') scripts.set(requestId, response.url)
  })
  browser.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
    sent.set(requestId, encodedDataLength),
  )

  const list = new VmList(page)
  await list.open()
  await expect(list.row('web-01')).toBeVisible()

  const files = [...scripts].map(([id, url]) => ({ url: new URL(url).pathname, bytes: sent.get(id) ?? 0 }))
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  const told = files.map((file) => `${file.bytes} ${file.url}`).join('\n')
  expect(files.length, told).toBeGreaterThan(0)
  expect(files.length, told).toBeLessThanOrEqual(MAX_FILES)
  expect(bytes, told).toBeLessThanOrEqual(MAX_BYTES)
})
