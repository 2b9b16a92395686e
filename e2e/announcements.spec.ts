import type { Page } from '@playwright/test'
import { expect, test } from './support/test.ts'
import { VmPage } from './support/vm-page.ts'

/* What a screen reader is told without asking: each thing once. */

/** Writes down what every live region says, from the first moment on. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const LIVE = '[role=status], [role=alert], [aria-live=polite], [aria-live=assertive]'
    const said: string[] = []
    const last = new WeakMap<Element, string>()
    Object.assign(window, { said })
    new MutationObserver((changes) => {
      const regions = changes.flatMap(({ target }) => {
        const element = target instanceof Element ? target : target.parentElement
        return element?.closest(LIVE) ?? []
      })
      for (const region of new Set(regions)) {
        const text = region.textContent.trim()
        if (text !== '' && text !== last.get(region)) said.push(text)
        last.set(region, text)
      }
    }).observe(document, { subtree: true, childList: true, characterData: true })
  })
  return () => page.evaluate(() => (window as unknown as { said: string[] }).said)
}

test('an action is told once, and so is what became of the VM', async ({ page, tenant }) => {
  const said = await listen(page)
  const vm = new VmPage(page)
  await vm.open('cyc01', await tenant.api.vm('cyc01', 'cache-01'))
  await expect(vm.status).toHaveText('Running')
  await page.getByRole('button', { name: 'Stop…', exact: true }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Stop VM' }).click()
  await expect(vm.status).toHaveText('Stopped')
  await expect(page.getByRole('region', { name: 'Notifications' })).toContainText('Stop cache-01: done')
  const all = await said()
  expect(all.filter((text) => text.includes('Stop cache-01: done'))).toHaveLength(1)
  expect(all.filter((text) => text === 'Stopped')).toHaveLength(1)
})

test('going to another page is told by its heading, which takes the focus, and by its title alone', async ({
  page,
}) => {
  const said = await listen(page)
  await page.goto('/')
  const main = page.getByRole('navigation', { name: 'Main' })
  for (const name of ['Disks', 'Invoices', 'Overview']) {
    await main.getByRole('link', { name, exact: true }).click()
    await expect(page.getByRole('heading', { name, level: 1 })).toBeFocused()
    await expect(page).toHaveTitle(new RegExp(`^${name}\\b`))
    expect(await said()).not.toContain(name)
  }
})
