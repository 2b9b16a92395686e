import { expect, type Page } from '@playwright/test'

/** Signs this browser in to a further account, by the way the panel offers. */
export async function addAccount(page: Page, token: string): Promise<void> {
  await page.getByRole('button', { name: /^Signed in as/ }).click()
  await page.getByRole('menuitem', { name: 'Add an account…' }).click()
  await expect(page.getByText('Signed in already')).toBeVisible()
  await page.getByLabel('API token').fill(token)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible()
}

/** Switches in the menu, to the account that is not the current one. */
export async function switchAccount(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Signed in as/ }).click()
  const accounts = page.getByRole('menu').getByRole('group', { name: 'Accounts' })
  await accounts.getByRole('menuitemradio', { checked: false }).click()
  await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible()
}

/** Fails unless the menu offers so many accounts. */
export async function expectAccounts(page: Page, count: number): Promise<void> {
  // A menu closes when its tab is left.
  await page.bringToFront()
  await page.getByRole('button', { name: /^Signed in as/ }).click()
  await expect(page.getByRole('menuitem', { name: 'Add an account…' })).toBeVisible()
  // One account is no choice.
  const accounts = page.getByRole('menu').getByRole('group', { name: 'Accounts' })
  await expect(accounts.getByRole('menuitemradio')).toHaveCount(count > 1 ? count : 0)
  await page.keyboard.press('Escape')
}

/** From the next page that is loaded: notes each address at which any of the texts stands in the page, even for a moment. */
export async function watchForTexts(page: Page, texts: readonly string[]): Promise<() => Promise<string[]>> {
  await page.addInitScript((unwanted) => {
    const look = () => {
      const found = unwanted.filter((text) => document.documentElement?.textContent.includes(text))
      if (found.length === 0) return
      const seen = sessionStorage.getItem('test.seen') ?? ''
      const line = `${found.join()} at ${location.pathname}`
      if (!seen.includes(line)) sessionStorage.setItem('test.seen', `${seen}${line}\n`)
    }
    new MutationObserver(look).observe(document, { childList: true, characterData: true, subtree: true })
    addEventListener('pageshow', look)
  }, texts)
  return () => page.evaluate(() => (sessionStorage.getItem('test.seen') ?? '').split('\n').filter(Boolean))
}

/** The sessions that a page's calls of the API name, so far. */
export function sessionsOf(page: Page): Set<string> {
  const sessions = new Set<string>()
  page.on('request', (request) => {
    if (!new URL(request.url()).pathname.startsWith('/v1/')) return
    sessions.add(request.headers()['elastis-session'] ?? 'none')
  })
  return sessions
}
