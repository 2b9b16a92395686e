import { expectAccessible } from './support/accessibility.ts'
import { showIn } from './support/language.ts'
import { expectNoSidewaysScroll } from './support/layout.ts'
import { screens } from './support/screens.ts'
import { test } from './support/test.ts'

// Each screen is opened once, and looked at in every way from there: opening is what takes the time. The language changes as it does
// when it is chosen in another tab, with what is open left open.
for (const screen of screens) {
  test(`${screen.name}: accessible in both themes and languages, and nothing runs off at 360 px, in longer words or with large text`, async ({
    page,
    tenant,
    console,
  }) => {
    // Some screens are about what failed.
    console.allow(/the server responded with a status of [45]\d\d|CORS policy|net::ERR_FAILED/)
    await screen.show(page, tenant)
    // Axe takes what is scrolled under the head of a list for standing too close to it.
    await page.evaluate(() => scrollTo(0, 0))
    await test.step('light', () => expectAccessible(page))
    await page.emulateMedia({ colorScheme: 'dark' })
    await test.step('dark', () => expectAccessible(page))

    await page.setViewportSize({ width: 360, height: 740 })
    await test.step('360 px', () => expectNoSidewaysScroll(page))
    await showIn(page, 'id', tenant)
    await test.step('360 px, in Indonesian', () => expectNoSidewaysScroll(page))
    await test.step('360 px, in Indonesian, accessible', () => expectAccessible(page))
    await showIn(page, 'en-XA', tenant)
    await test.step('360 px, words of two fifths more', () => expectNoSidewaysScroll(page))
    await page.setViewportSize({ width: 1440, height: 900 })
    await test.step('words of two fifths more', () => expectNoSidewaysScroll(page))

    await showIn(page, 'en', tenant)
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
    await test.step('text of twice the size', () => expectNoSidewaysScroll(page))
  })
}
