import type { Page } from '@playwright/test'
import type { Tenant } from './tenant.ts'

/** `en-XA`: English, each text longer by two fifths. */
export type Language = 'en' | 'id' | 'en-XA'

/** Shows what is on screen in another language, as when it is chosen in another tab: nothing is opened or read anew. */
export async function showIn(page: Page, language: Language, tenant: Tenant): Promise<void> {
  const { id } = await tenant.api.user()
  await page.evaluate(
    ([user, chosen]) => {
      const key = `elastis.preferences.${user}`
      localStorage.setItem(
        key,
        JSON.stringify({ ...JSON.parse(localStorage.getItem(key) ?? '{}'), language: chosen }),
      )
      localStorage.setItem('elastis.language', chosen)
      for (const changed of [key, 'elastis.language'])
        dispatchEvent(new StorageEvent('storage', { key: changed }))
    },
    [String(id), language] as const,
  )
  await page.locator(`html[lang="${language}"]`).waitFor()
}
