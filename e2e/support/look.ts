import { type Page, test } from '@playwright/test'
import { expectAccessible, type Rules } from './accessibility.ts'
import { showIn } from './language.ts'
import { expectNoSidewaysScroll } from './layout.ts'
import { PARTS } from './screen.ts'
import type { Tenant } from './tenant.ts'

const DESK = { width: 1440, height: 900 }

/** What is left of a window of 1280 by 1024 px at four times the size. */
const ZOOMED = { width: 320, height: 256 }

/** As narrow as a small phone, and as high as all there is: nothing lies under a bar that floats, from where one would scroll it. */
const NARROW = { width: 320, height: 3000 }

/**
 * Looks at what is open in every way that must hold, and leaves it as it was. The language changes as it does when it is chosen in
 * another tab, with what is open left open.
 */
export async function look(page: Page, tenant: Tenant, { isFurther = false } = {}): Promise<void> {
  // Axe takes what is scrolled under the head of a list for standing too close to it.
  await page.evaluate(() => scrollTo(0, 0))
  // What stands behind a dialog was looked at before it opened. A menu may close when the window gets narrow.
  const accessible = async (rules: Rules) =>
    expectAccessible(page, {
      rules,
      within: isFurther && (await page.locator(PARTS).count()) > 0 ? PARTS : undefined,
    })

  await test.step('light', () => accessible('all'))
  await page.emulateMedia({ colorScheme: 'dark' })
  await test.step('dark', () => accessible('colours'))

  await page.setViewportSize(ZOOMED)
  await test.step('at four times the size', () => expectNoSidewaysScroll(page))
  await page.setViewportSize(NARROW)
  await showIn(page, 'id', tenant)
  await test.step('320 px, in Indonesian', () => expectNoSidewaysScroll(page))
  await test.step('320 px, accessible', () => accessible('others'))
  await showIn(page, 'en-XA', tenant)
  await test.step('320 px, words of two fifths more', () => expectNoSidewaysScroll(page))
  await page.setViewportSize(DESK)
  await test.step('words of two fifths more', () => expectNoSidewaysScroll(page))

  await showIn(page, 'en', tenant)
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
  await test.step('text of twice the size', () => expectNoSidewaysScroll(page))

  await page.evaluate(() => (document.documentElement.style.fontSize = ''))
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize(DESK)
}
