import { expect, type Page } from '@playwright/test'

/** Waits until the list of what is billed was read from everywhere: only then does it say how many things there are, and all can be selected. */
export async function expectAllBilledRead(page: Page): Promise<void> {
  await expect(page.getByRole('main')).toContainText(/\d+ things?, €[\d,.]+ a month/)
}
