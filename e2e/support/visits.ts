import { expect, type Page } from '@playwright/test'

export const HOUR = 3_600_000

/** When each user of the browser last looked, as it is kept. */
export const looks = (page: Page) =>
  page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(new Error('unread')))
      })
    const known = await indexedDB.databases()
    if (!known.some(({ name }) => name === 'elastis')) return []
    const database = await settled(indexedDB.open('elastis'))
    const kept = await settled<unknown[]>(database.transaction('visits').objectStore('visits').getAll())
    database.close()
    return kept.map((visits) => (visits as { latest: { at: number } }).latest.at)
  })

/** Opens the overview at a time of the browser, and waits until what is there has been seen. */
export async function lookAt(page: Page, at: number): Promise<void> {
  await page.clock.setFixedTime(at)
  await page.goto('/')
  await expect.poll(() => looks(page)).toContain(at)
}
