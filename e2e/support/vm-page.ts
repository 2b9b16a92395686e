import { expect, type Locator, type Page } from '@playwright/test'
import type { ApiVm, Slug } from './sandbox-api.ts'
import type { Tenant } from './tenant.ts'

/** The page of one VM, as a person finds things on it. */
export class VmPage {
  readonly page: Page
  /** Also while a dialog stands before it. */
  readonly status: Locator

  constructor(page: Page) {
    this.page = page
    this.status = page
      .getByRole('main', { includeHidden: true })
      .getByRole('status', { includeHidden: true })
      .first()
  }

  async open(slug: Slug, { uuid, name }: ApiVm, tab?: string): Promise<void> {
    await this.page.goto(`/compute/vms/${slug}/${uuid}${tab === undefined ? '' : `?tab=${tab}`}`)
    await expect(this.page.getByRole('heading', { name, level: 1 })).toBeVisible()
  }

  /** Chooses from the menu of further actions. */
  async choose(item: string): Promise<void> {
    await this.page.getByRole('button', { name: /^More actions for/ }).click()
    await this.page.getByRole('menuitem', { name: item }).click()
  }
}

/** The page of a VM of the world `demo`. */
export async function showVm(
  page: Page,
  tenant: Tenant,
  slug: Slug,
  name: string,
  tab?: string,
): Promise<VmPage> {
  const vm = new VmPage(page)
  await vm.open(slug, await tenant.api.vm(slug, name), tab)
  return vm
}
