import type { Page } from '@playwright/test'
import { expect, test } from './support/test.ts'

/** The palette, opened by its keys. */
async function open(page: Page) {
  await expect(page.getByRole('button', { name: 'Search everything' })).toBeVisible()
  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox', { name: 'Find anything, do anything' })
  await expect(field).toBeFocused()
  return field
}

const option = (page: Page, name: string | RegExp) => page.getByRole('option', { name, exact: true })

test.describe('in the world demo', () => {
  test.use({ world: 'demo' })

  test('goes to a page, and to a resource of any location by name, address and id', async ({
    page,
    tenant,
  }) => {
    await page.goto('/')
    await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible()
    const field = await open(page)
    await field.fill('topolo')
    // What Enter chooses is what the field points at, once the list has followed.
    await expect(option(page, 'Overview')).toHaveCount(0)
    const first = await option(page, 'Topology').getAttribute('id')
    await expect(field).toHaveAttribute('aria-activedescendant', first ?? '')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Topology', level: 1 })).toBeVisible()
    await open(page)
    await expect(page.getByRole('group', { name: 'Lately' }).getByRole('option')).toHaveAccessibleName(
      'Topology',
    )
    await page.keyboard.press('Escape')

    const { uuid } = await tenant.api.vm('bus02', 'staging-web')
    await (await open(page)).fill(uuid.slice(0, 13))
    await expect(option(page, /^staging-web/)).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'staging-web', level: 1 })).toBeVisible()
  })

  test('goes where was typed even when Enter comes before the list has followed', async ({ page }) => {
    await page.goto('/')
    await open(page)
    // Within one task of the page, as a fast typist on a slow machine has it.
    await page.evaluate(() => {
      const field = document.activeElement
      if (!(field instanceof HTMLInputElement)) throw new TypeError('the palette has no focus')
      // Past React's own setter, which would take this for no change.
      Reflect.set(HTMLInputElement.prototype, 'value', 'topolo', field)
      field.dispatchEvent(new InputEvent('input', { bubbles: true }))
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
    })
    await expect(page.getByRole('heading', { name: 'Topology', level: 1 })).toBeVisible()
  })

  test('offers what was chosen lately first, and what can be done with what is at hand', async ({ page }) => {
    await page.goto('/')
    await (await open(page)).fill('web-02')
    await option(page, /^web-02/)
      .first()
      .click()
    await expect(page.getByRole('heading', { name: 'web-02', level: 1 })).toBeVisible()
    await open(page)
    await expect(page.getByRole('group', { name: 'With web-02' }).getByRole('option').first()).toBeVisible()
    await expect(option(page, /^Start/)).toHaveAttribute('aria-disabled', 'true')
    await option(page, 'Rename…').click()
    await expect(page.getByRole('dialog', { name: /Rename/ })).toBeVisible()
    await page.keyboard.press('Escape')

    await page.getByRole('link', { name: 'Usage' }).click()
    await expect(page.getByRole('heading', { name: 'Usage', level: 1 })).toBeVisible()
    await open(page)
    await expect(
      page.getByRole('group', { name: 'Lately' }).getByRole('option', { name: /^web-02/ }),
    ).toBeVisible()
    // A second account in this browser must not see it: nothing but its number is kept, under the user's.
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('web-02')
  })

  test('does what a verb says to what is named', async ({ page }) => {
    await page.goto('/networking/networks')
    await (await open(page)).fill('stop web-02')
    await option(page, 'Stop: web-02 Cycletown').click()
    await expect(page.getByRole('dialog').or(page.getByRole('alertdialog'))).toContainText('web-02')
  })

  test('does nothing to what is called otherwise and only has an ID like it', async ({ page, tenant }) => {
    const { uuid } = await tenant.api.vm('cyc01', 'gitlab')
    // No other ID begins so.
    const start = uuid.slice(0, 4)
    const other = await tenant.api.vm('cyc01', 'web-02')
    await tenant.api.changeVm('cyc01', other.uuid, { name: `web-${start}` })
    await page.goto('/networking/networks')
    const field = await open(page)
    await field.fill(`stop ${start}`)
    await expect(option(page, `Stop: web-${start} Cycletown`)).toBeVisible()
    await expect(option(page, /^Stop: gitlab/)).toBeHidden()
    await field.fill(`stop ${uuid.slice(0, 8)}`)
    await expect(option(page, 'Stop: gitlab Cycletown')).toBeVisible()
  })

  test('says what could not be read, and that nothing was found', async ({ page, tenant, console }) => {
    console.allow(500)
    await tenant.fault({ path: '/v1/bus02/storage/disks', kind: 'status', status: 500 })
    await page.goto('/')
    await (await open(page)).fill('no such thing')
    await expect(page.getByRole('dialog')).toContainText('Nothing is called “no such thing”')
    await expect(page.getByRole('dialog')).toContainText('Could not be read, so not searched: Disks.')
  })
})
