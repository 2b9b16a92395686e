import { expectAccessible } from './support/accessibility.ts'
import { expectNoSidewaysScroll } from './support/layout.ts'
import { screens } from './support/screens.ts'
import { test } from './support/test.ts'

// Each screen is opened once, and looked at in every way from there: opening is what takes the time.
for (const screen of screens) {
  test(`${screen.name}: accessible in both themes, and nothing runs off at 360 px`, async ({
    page,
    tenant,
  }) => {
    await screen.show(page, tenant)
    await test.step('light', () => expectAccessible(page))
    await page.emulateMedia({ colorScheme: 'dark' })
    await test.step('dark', () => expectAccessible(page))

    await page.setViewportSize({ width: 360, height: 740 })
    await test.step('360 px', () => expectNoSidewaysScroll(page))
    await test.step('360 px, accessible', () => expectAccessible(page))
  })
}
