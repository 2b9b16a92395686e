import type { Locator, Page } from '@playwright/test'

/** The form of a new VM, as a person fills it in. */
export class VmForm {
  readonly page: Page
  readonly name: Locator
  readonly userName: Locator
  readonly password: Locator
  readonly vcpu: Locator
  /** In GB. */
  readonly memory: Locator
  /** In GB. */
  readonly disk: Locator
  readonly submit: Locator
  readonly price: Locator

  constructor(page: Page) {
    this.page = page
    const main = page.getByRole('main')
    this.name = main.getByRole('textbox', { name: 'Name', exact: true })
    this.userName = main.getByRole('textbox', { name: 'User name' })
    this.password = main.getByLabel('Password', { exact: true }).and(main.locator('input:not([type=radio])'))
    this.vcpu = main.getByRole('textbox', { name: 'vCPU' })
    this.memory = main.getByRole('textbox', { name: 'Memory' })
    this.disk = main.getByRole('textbox', { name: 'Disk' })
    this.submit = main.getByRole('button', { name: 'Create VM' })
    this.price = main.getByRole('region', { name: 'Price' })
  }

  async open(search = ''): Promise<void> {
    await this.page.goto(`/compute/vms/new${search}`)
    await this.submit.and(this.page.locator(':not([aria-disabled=true])')).waitFor()
  }

  /** One tile of a group: a system, a way to log in. */
  choice(title: string): Locator {
    return this.page.getByRole('main').getByRole('radio', { name: new RegExp(`^${title}`) })
  }

  async fillAccess({ name = 'web-04', userName = 'deploy', password = 'Password123' } = {}): Promise<void> {
    await this.name.fill(name)
    if (await this.userName.isVisible()) await this.userName.fill(userName)
    await this.password.fill(password)
  }
}
