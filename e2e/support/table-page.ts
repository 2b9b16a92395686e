import { expect, type Locator, type Page } from '@playwright/test'

/** A page that is a list, as a person finds things in it. */
export class TablePage {
  readonly page: Page
  readonly table: Locator

  /** @param title its heading, which also names its table */
  constructor(page: Page, title: string) {
    this.page = page
    this.table = page.getByRole('table', { name: title })
  }

  /** Opens it and waits until all locations were read. */
  async open(path: string): Promise<void> {
    await this.page.goto(path)
    const main = this.page.getByRole('main')
    // The first page of a browser brings the whole application along.
    await expect(main).toContainText(/(?:\d+|None) in /, { timeout: 30_000 })
    await expect(main).not.toContainText('still being read')
  }

  /** The row with this text in a cell of its own. */
  row(text: string): Locator {
    return this.table.getByRole('row').filter({ has: this.page.getByText(text, { exact: true }) })
  }

  /** Chooses from the menu of a row. */
  async choose(name: string, item: string): Promise<void> {
    await this.page.getByRole('button', { name: `Actions for ${name}`, exact: true }).click()
    await this.page.getByRole('menuitem', { name: item, exact: true }).click()
  }
}
