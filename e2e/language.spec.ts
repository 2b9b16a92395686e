import type { Page } from '@playwright/test'
import { startServerWithout } from './support/server.ts'
import { signOutAndIn } from './support/sign-out-and-in.ts'
import { Tenant } from './support/tenant.ts'
import { expect, test } from './support/test.ts'

const html = (page: Page) => page.locator('html')
/** The navigation stands around every page. */
const entry = (page: Page, name: string) =>
  page.getByRole('navigation').getByRole('link', { name, exact: true })

async function choose(page: Page, language: string): Promise<void> {
  await page.goto('/account/preferences')
  await page.getByRole('radio', { name: language }).check()
}

test('the language follows the choice at once, and stays', async ({ page }) => {
  await page.goto('/account/preferences')
  await expect(page.getByRole('radio', { name: 'As the browser' })).toBeChecked()
  await page.getByRole('radio', { name: 'Bahasa Indonesia' }).check()
  await expect(entry(page, 'Preferensi')).toBeVisible()
  await expect(html(page)).toHaveAttribute('lang', 'id')

  await page.reload()
  await expect(entry(page, 'Preferensi')).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Bahasa Indonesia' })).toBeChecked()

  await page.getByRole('radio', { name: 'English' }).check()
  await expect(entry(page, 'Preferences')).toBeVisible()
  await expect(html(page)).toHaveAttribute('lang', 'en')
})

test('other tabs follow, and keep what is typed in them, their place and what was wrong', async ({
  page,
  context,
}) => {
  await page.goto('/compute/vms?q=web')
  await expect(entry(page, 'Virtual machines')).toBeVisible()
  const form = await context.newPage()
  await form.goto('/networking/networks')
  await form.getByRole('button', { name: 'New network' }).first().click()
  await form.getByRole('dialog').getByLabel('Name').fill('kept as typed')

  const preferences = await context.newPage()
  await choose(preferences, 'Bahasa Indonesia')

  await expect(entry(page, 'Mesin virtual')).toBeVisible()
  await expect(page).toHaveURL('/compute/vms?q=web')
  await expect(html(form)).toHaveAttribute('lang', 'id')
  await expect(form.getByRole('dialog').getByRole('button', { name: 'Batal' })).toBeVisible()
  await expect(form.getByRole('dialog').getByRole('textbox')).toHaveValue('kept as typed')
})

test('each user has their own', async ({ page, tenant, console }) => {
  // A list that is read again in the moment of signing out.
  console.allow(401)
  await choose(page, 'Bahasa Indonesia')
  await page.getByRole('button', { name: /^Masuk sebagai/ }).click()
  await page.getByRole('menuitem', { name: 'Keluar' }).click()
  const other = await Tenant.create('empty', 60)
  await page.getByLabel('API token', { exact: true }).fill(other.token)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(entry(page, 'Overview')).toBeVisible()

  await signOutAndIn(page, tenant.token, 'Masuk sebagai')
  await expect(entry(page, 'Ringkasan')).toBeVisible()
})

test('lists are written and counted as Indonesian does, and typed numbers read so', async ({ page }) => {
  await choose(page, 'Bahasa Indonesia')
  await entry(page, 'Mesin virtual').click()
  const main = page.getByRole('main')
  await expect(main.getByRole('heading', { level: 1, name: 'Mesin virtual' })).toBeVisible()
  await expect(main.getByText(/€\d{1,3}(?:\.\d{3})*,\d\d/).first()).toBeVisible()
  await expect(main.getByText(/€[\d,]+\.\d\d/)).toHaveCount(0)
  for (const name of ['web-01', 'web-02']) await page.getByRole('checkbox', { name: `Pilih ${name}` }).check()
  await expect(page.getByRole('toolbar').getByText('2 dipilih')).toBeVisible()

  await entry(page, 'Harga').click()
  const memory = main.getByRole('textbox').nth(1)
  await memory.fill('1,5')
  await expect(page).toHaveURL(/memory_gb=1\.5(?:&|$)/)
  await memory.fill('1.500')
  await expect(page).toHaveURL(/memory_gb=1500(?:&|$)/)
  await expect(memory).toHaveValue('1.500')
})

test.describe('at the sign-in', () => {
  test.use({ signedIn: false })

  test('the language can be chosen, and is that of whoever has chosen none', async ({ page, tenant }) => {
    await page.goto('/')
    await page.getByLabel('API token').fill(tenant.token)
    await page.getByRole('combobox', { name: 'Language' }).selectOption('Bahasa Indonesia')
    await expect(page.getByRole('heading', { name: 'Masuk ke Elastis' })).toBeVisible()
    await page.reload()
    await page.getByLabel('Token API', { exact: true }).fill('  ')
    await page.getByRole('button', { name: 'Masuk', exact: true }).click()
    await expect(page.getByText('Tempelkan token API Anda di sini.')).toBeVisible()
    // What is wrong is said in the language that is shown, and what was typed stays.
    await page.getByLabel('Token API', { exact: true }).fill(tenant.token)
    await page.getByRole('combobox', { name: 'Bahasa' }).selectOption('English')
    await expect(page.getByText('Paste your API token here.')).toBeVisible()
    await expect(page.getByLabel('API token', { exact: true })).toHaveValue(tenant.token)
    await page.getByRole('combobox', { name: 'Language' }).selectOption('Bahasa Indonesia')
    await page.getByRole('button', { name: 'Masuk', exact: true }).click()
    await expect(entry(page, 'Ringkasan')).toBeVisible()
  })

  test('a language that cannot be loaded leaves the one shown, and is tried again', async ({
    page,
    tenant,
    console,
  }, testInfo) => {
    console.allow(404)
    // Between the two servers there is none.
    console.allow(/net::ERR_CONNECTION_/)
    const server = await startServerWithout('id-', testInfo.outputPath('dist'))
    try {
      await page.request.post(`${server.url}/session`, { data: { token: tenant.token } })
      await page.goto(`${server.url}/account/preferences`)
      await page.getByRole('radio', { name: 'Bahasa Indonesia' }).check()
      await expect(
        page.getByText('Bahasa Indonesia could not be loaded. The panel stays in English.'),
      ).toBeVisible()
      await expect(entry(page, 'Preferences')).toBeVisible()
      await expect(page.getByRole('radio', { name: 'Bahasa Indonesia' })).toBeChecked()

      await server.mend()
      await page.getByRole('button', { name: 'Try again' }).click()
      await expect(entry(page, 'Preferensi')).toBeVisible()
      await page.close()
    } finally {
      await server.stop()
    }
  })
})

test.describe('in a browser that prefers Indonesian', () => {
  test.use({ locale: 'id-ID', signedIn: false })

  test('the panel speaks it from the first sight on', async ({ page, tenant }) => {
    await page.goto('/')
    await expect(page.getByRole('heading', { name: 'Masuk ke Elastis' })).toBeVisible()
    await expect(html(page)).toHaveAttribute('lang', 'id')
    await page.getByLabel('Token API', { exact: true }).fill(tenant.token)
    await page.getByRole('button', { name: 'Masuk', exact: true }).click()
    await expect(entry(page, 'Ringkasan')).toBeVisible()
  })
})
