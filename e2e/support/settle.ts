import type { Page } from '@playwright/test'

/** Waits until the page has followed the last change of the window, the theme or the text: some frames without a change, nothing moving. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    let quiet = 0
    const observer = new MutationObserver(() => {
      quiet = 0
    })
    observer.observe(document, { subtree: true, childList: true, attributes: true })
    // A second at most: something on the page may count seconds.
    for (let frame = 0; frame < 60 && quiet < 4; frame++) {
      await new Promise((resolve) => requestAnimationFrame(resolve))
      quiet = document.getAnimations().some((each) => each.playState === 'running') ? 0 : quiet + 1
    }
    observer.disconnect()
  })
}
