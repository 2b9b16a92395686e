import { expect, type Page } from '@playwright/test'

/**
 * Another user takes over the browser, or the same comes back.
 * @param signedInAs how their language says it
 */
export async function signOutAndIn(page: Page, token: string, signedInAs = 'Signed in as'): Promise<void> {
  await page.getByRole('button', { name: /^Signed in as/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await page.getByLabel('API token', { exact: true }).fill(token)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('button', { name: signedInAs })).toBeVisible()
}
