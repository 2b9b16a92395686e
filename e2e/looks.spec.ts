import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { startDesign } from './support/design-server.ts'
import { startServerAt } from './support/server.ts'
import { settle } from './support/settle.ts'
import { expect, test } from './support/test.ts'

/*
 * Pictures of the design system and of key pages, compared with those in looks/. The sandbox behind them lives in one instant, and so
 * does the browser. `npm run looks` makes the pictures anew; docs/decisions/012-pictures-of-the-looks.md says why it is done so.
 */

// The policy of the panel would keep the style for pictures out.
test.use({ signedIn: false, deviceScaleFactor: 1, bypassCSP: true })

const NOW = Date.parse('2026-09-15T10:00:00Z')

const file = (name: string) => fileURLToPath(new URL(`looks/${name}`, import.meta.url))

interface Look {
  name: string
  path: string
  /** A text that is there once all is read. */
  ready: string
}

const LIST: Look = { name: 'vms', path: '/compute/vms', ready: 'a month as they stand' }
const OVERVIEW: Look = { name: 'overview', path: '/', ready: 'old-shop' }

const pages: readonly Look[] = [
  OVERVIEW,
  LIST,
  { name: 'new-vm', path: '/compute/vms/new', ready: 'an hour' },
  { name: 'preferences', path: '/account/preferences', ready: 'Start page' },
  { name: 'buckets', path: '/storage/buckets', ready: 'Active' },
  { name: 'floating-ips', path: '/networking/floating-ips', ready: 'are assigned to nothing' },
  { name: 'usage', path: '/billing/usage', ready: 'left of the month' },
  { name: 'invoices', path: '/billing/invoices', ready: 'Overdue since today' },
  { name: 'protection', path: '/account/protection', ready: 'days old' },
  { name: 'tokens', path: '/account/tokens', ready: 'this sign-in' },
]

/** Both at every width; in the dark at a desk's width. */
const sizes = [
  { name: '360', width: 360, height: 740 },
  { name: '768', width: 768, height: 1024 },
  { name: '2560', width: 2560, height: 640 },
]

test.describe('key pages', () => {
  let server: Awaited<ReturnType<typeof startServerAt>>
  test.beforeAll(async ({}, info) => {
    server = await startServerAt(NOW, info.outputPath('data'))
  })
  test.afterAll(() => server.stop())

  test.beforeEach(async ({ page }) => {
    await page.clock.setFixedTime(NOW)
    const answer = await page.request.post(`${server.url}/session`, { data: { token: 'demo' } })
    expect(answer.status(), 'sign-in').toBe(204)
  })

  test('look as they did', async ({ page }) => {
    for (const look of pages)
      await test.step(look.name, async () => {
        await open(page, server.url, look)
        await expectToLookAs(page, `${look.name}.png`)
      })
  })

  test('look as they did in the dark, on a phone, a tablet and a wide screen', async ({ page }) => {
    for (const look of [OVERVIEW, LIST]) {
      await open(page, server.url, look)
      await page.emulateMedia({ colorScheme: 'dark' })
      await test.step(`${look.name}, dark`, () => expectToLookAs(page, `${look.name}-dark.png`))
      await page.emulateMedia({ colorScheme: 'light' })
      for (const { name, ...size } of sizes) {
        await page.setViewportSize(size)
        await test.step(`${look.name}, ${name} px`, () => expectToLookAs(page, `${look.name}-${name}.png`))
      }
      await page.setViewportSize({ width: 1440, height: 900 })
    }
  })
})

test('the design system looks as it did', async ({ page, console }, info) => {
  // The dev server has the page; nothing answers what the panel asks for at its start.
  console.allow(/./)
  const design = await startDesign(info.outputPath('vite'))
  try {
    await page.goto(`${design.url}/design`)
    await expect(page.getByRole('region', { name: 'Page and list', exact: true })).toContainText('web-08')
    // All of it at once: nothing sticks to an edge that is scrolled to.
    const height = await page.evaluate(() => document.documentElement.scrollHeight)
    await page.setViewportSize({ width: 1440, height })
    for (const part of ['Actions and states', 'Fields', 'Messages', 'Page and list']) {
      const region = page.getByRole('region', { name: part, exact: true })
      await settled(page)
      await expect(region, await hint(page)).toHaveScreenshot(
        `design-${part.toLowerCase().replaceAll(' ', '-')}.png`,
        await tolerance(page),
      )
    }
  } finally {
    await design.stop()
  }
})

async function open(page: Page, url: string, { path, ready }: Look): Promise<void> {
  await page.goto(url + path)
  await expect(page.getByText(ready).first()).toBeVisible()
  await expect(page.getByText(/still being read|Still looking/)).toHaveCount(0)
}

async function expectToLookAs(page: Page, name: string): Promise<void> {
  await settled(page)
  await expect(page, await hint(page)).toHaveScreenshot(name, await tolerance(page))
}

async function settled(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  await settle(page)
}

/** The major version of the browser that runs, and of the one that made the pictures. */
async function versions(page: Page): Promise<{ here: string; made: string }> {
  const here = page.context().browser()?.version().split('.')[0] ?? ''
  if (test.info().config.updateSnapshots === 'all') await writeFile(file('chromium.txt'), `${here}\n`)
  return { here, made: (await readFile(file('chromium.txt'), 'utf8')).trim() }
}

async function hint(page: Page): Promise<string> {
  const { here, made } = await versions(page)
  const other = here === made ? '' : ` They were made with Chromium ${made}, and this is Chromium ${here}.`
  return `Compared with e2e/looks.${other} If it is meant to look so: npm run looks makes the pictures anew, to be looked at before they are committed`
}

/** Two versions of a browser draw the edges of letters differently: that must not fail, while what moves or changes colour must. */
async function tolerance(page: Page) {
  const { here, made } = await versions(page)
  return { maxDiffPixelRatio: here === made ? 0.004 : 0.03, stylePath: file('screenshot.css') }
}
