import { expect, type Locator, type Page } from '@playwright/test'

/** The list of API tokens, as a person finds things in it. */
export class TokenList {
  readonly page: Page
  readonly table: Locator

  constructor(page: Page) {
    this.page = page
    this.table = page.getByRole('table', { name: 'API tokens' })
  }

  /** Opens it and waits until it is known which token this sign-in uses. */
  async open(): Promise<void> {
    await this.page.goto('/account/tokens')
    await expect(this.table.getByText('this sign-in')).toBeVisible()
  }

  row(name: string): Locator {
    return this.table.getByRole('row').filter({ hasText: name })
  }

  /** Chooses from the menu of the token's row and hands over the dialog that opens. */
  async choose(name: string, item: string): Promise<Locator> {
    await this.page.getByRole('button', { name: `Actions for ${name}`, exact: true }).click()
    await this.page.getByRole('menuitem', { name: item }).click()
    return this.page.getByRole('dialog').or(this.page.getByRole('alertdialog'))
  }
}
