import { expect, type Locator, type Page } from '@playwright/test'

/** The list of VMs, as a person finds things in it. */
export class VmList {
  readonly page: Page
  readonly table: Locator
  readonly search: Locator

  constructor(page: Page) {
    this.page = page
    this.table = page.getByRole('table', { name: 'Virtual machines' })
    this.search = page.getByRole('searchbox', { name: 'Search virtual machines' })
  }

  /** Opens it, with what its address is to say, and waits until all locations were read. */
  async open(search = ''): Promise<void> {
    await this.page.goto(`/compute/vms${search}`)
    await expect(this.page.getByRole('main')).toContainText(/\d+ in (?:\d+ locations?|Cycletown|Busburg), /)
    await expect(this.page.getByRole('main')).not.toContainText('still being read')
  }

  row(name: string): Locator {
    return this.table.getByRole('row').filter({ has: this.page.getByRole('link', { name, exact: true }) })
  }

  /** The names in the list, from the top. */
  names(): Promise<string[]> {
    return this.table.getByRole('row').getByRole('link').allTextContents()
  }

  /** Fails unless the list shows just these, in this order. */
  async expectNames(names: readonly string[]): Promise<void> {
    await expect(this.table.getByRole('row').getByRole('link')).toHaveText([...names])
  }

  async openMenu(name: string): Promise<Locator> {
    await this.page.getByRole('button', { name: `Actions for ${name}`, exact: true }).click()
    return this.page.getByRole('menu')
  }

  /** Does something for which the session must stand; a reading in the background may have met its end already. */
  async meetTheEnd(): Promise<Locator> {
    const dialog = this.page.getByRole('dialog', { name: 'Sign in again' })
    await expect(async () => {
      if (await dialog.isVisible()) return
      await this.page
        .getByRole('button', { name: 'Actions for old-shop', exact: true })
        .click({ timeout: 2000 })
      await this.page.getByRole('menuitem', { name: 'Start', exact: true }).click({ timeout: 2000 })
      await expect(dialog).toBeVisible()
    }).toPass()
    return dialog
  }

  async tick(...names: readonly string[]): Promise<void> {
    for (const name of names)
      await this.page.getByRole('checkbox', { name: `Select ${name}`, exact: true }).check()
  }
}
