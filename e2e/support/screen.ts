import { expect, type Page } from '@playwright/test'
import type { Tenant, World } from './tenant.ts'

/** Something the panel can show, and how to get there. */
export interface Screen {
  readonly name: string
  /** Left out: `demo`. */
  readonly world?: World
  readonly show: (page: Page, tenant: Tenant) => Promise<void>
  /** What can be opened from there and put away again, one after the other: getting there is what takes the time. */
  readonly further?: readonly Further[]
}

/** A menu, a dialog, or another state of a screen that is open already. */
export interface Further {
  readonly name: string
  readonly open: (page: Page, tenant: Tenant) => Promise<void>
  /** Left out: it is a menu or a dialog. */
  readonly shut?: (page: Page) => Promise<void>
}

export async function shut(page: Page, { shut: ownWay }: Further): Promise<void> {
  if (ownWay !== undefined) return ownWay(page)
  await page.keyboard.press('Escape')
  const parts = page.locator(PARTS)
  const question = page.getByRole('alertdialog', { name: 'Close without saving?' })
  // Asked when something was typed.
  await expect.poll(async () => (await question.isVisible()) || (await parts.count()) === 0).toBe(true)
  if (await question.isVisible()) await question.getByRole('button', { name: 'Close it' }).click()
  await expect(parts).toHaveCount(0)
}

/** What stands before the page. */
export const PARTS = '[role=dialog], [role=alertdialog], [role=menu]'
