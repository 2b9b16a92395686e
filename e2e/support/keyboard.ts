import { expect, type Locator, type Page } from '@playwright/test'

export const isFocused = (locator: Locator) =>
  locator.evaluate((element) => element === document.activeElement)

/** Presses a key until something has the focus; a person gives up after some presses. */
async function pressTo(page: Page, key: string, target: Locator, presses: number): Promise<void> {
  for (let press = 0; press < presses; press++) {
    if (await isFocused(target)) return
    await page.keyboard.press(key)
  }
  await expect(target).toBeFocused()
}

/** Goes on, as somebody does who sees where the focus is. */
export async function tabTo(page: Page, target: Locator, presses = 40): Promise<void> {
  await pressTo(page, 'Tab', target, presses)
}

/** Goes to something with Tab and presses Enter. */
export async function enter(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

/** Opens a menu that Tab leads to, and takes an entry of it. */
export async function choose(page: Page, button: Locator, item: Locator): Promise<void> {
  await enter(page, button)
  await pressTo(page, 'ArrowDown', item, 20)
  await page.keyboard.press('Enter')
}

/** Fails when the focus is lost: on nothing, on what is not seen, or behind a dialog. */
export async function expectFocusKept(page: Page): Promise<void> {
  const lost = () =>
    page.evaluate(() => {
      const at = document.activeElement
      if (at === null || at === document.body) return 'on nothing'
      if (!at.checkVisibility({ visibilityProperty: true })) return `unseen: ${at.outerHTML}`
      const dialog = document.querySelector('[role=dialog], [role=alertdialog]')
      return dialog === null || dialog.contains(at) ? 'kept' : `behind the dialog: ${at.outerHTML}`
    })
  await expect.poll(lost, 'focus').toBe('kept')
}
