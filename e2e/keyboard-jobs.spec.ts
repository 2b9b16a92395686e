import { shown, sum } from './support/amounts.ts'
import { choose, enter, expectFocusKept, tabTo } from './support/keyboard.ts'
import { expect, test } from './support/test.ts'
import { TokenList } from './support/token-list.ts'
import { VmForm } from './support/vm-form.ts'
import { VmList } from './support/vm-list.ts'
import { VmPage } from './support/vm-page.ts'

/* Whole jobs with the keyboard alone. After each navigation, dialog and deletion the focus is somewhere, and Tab goes on from there. */

test('creates a VM, over a mistake, and deletes it again', async ({ page, tenant }) => {
  test.slow()
  await page.goto('/')
  const main = page.getByRole('navigation', { name: 'Main' })
  await enter(page, main.getByRole('link', { name: 'Virtual machines' }))
  await expect(page.getByRole('heading', { name: 'Virtual machines', level: 1 })).toBeFocused()

  await enter(page, page.getByRole('link', { name: 'New VM' }))
  await expect(page.getByRole('heading', { name: 'New virtual machine', level: 1 })).toBeFocused()
  const form = new VmForm(page)
  await tabTo(page, form.name)
  await page.keyboard.type('by-keyboard')
  await tabTo(page, form.choice('Ubuntu'))
  await page.keyboard.press('ArrowRight')
  await expect(form.choice('Debian')).toBeChecked()
  await tabTo(page, form.vcpu)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('3')
  await tabTo(page, form.userName)
  await page.keyboard.type('deploy')
  await enter(page, form.submit)
  // What is missing takes the focus.
  await expect(form.password).toBeFocused()
  await page.keyboard.type('Password123')
  await enter(page, form.submit)
  const vm = new VmPage(page)
  await expect(vm.status).toHaveText('Running')
  await expectFocusKept(page)
  expect(await tenant.api.vm('cyc01', 'by-keyboard')).toMatchObject({ os_name: 'debian', vcpu: 3 })

  const more = page.getByRole('button', { name: /^More actions for/ })
  await choose(page, more, page.getByRole('menuitem', { name: 'Delete…' }))
  const dialog = page.getByRole('alertdialog', { name: 'Delete by-keyboard' })
  await expect(dialog).toBeVisible()
  await expectFocusKept(page)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(more).toBeFocused()

  await choose(page, more, page.getByRole('menuitem', { name: 'Delete…' }))
  await tabTo(page, dialog.getByRole('textbox'))
  await page.keyboard.type('by-keyboard')
  await enter(page, dialog.getByRole('button', { name: 'Delete VM' }))
  await expect(page.getByRole('heading', { name: 'Virtual machines', level: 1 })).toBeVisible()
  await expect(new VmList(page).row('by-keyboard')).toBeHidden()
  await expectFocusKept(page)
})

test('pays an invoice', async ({ page, tenant }) => {
  const invoices = await tenant.api.invoices('Client projects')
  const invoice = invoices.findLast(({ status }) => status === 5)!
  const open = sum([invoice.totals.total, ...invoice.transaction_list.map(({ amount }) => -amount)])
  await page.goto('/')
  await enter(
    page,
    page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Invoices', exact: true }),
  )
  await expect(page.getByRole('heading', { name: 'Invoices', level: 1 })).toBeFocused()
  await enter(page, page.getByRole('main').getByRole('link', { name: invoice.padded_id, exact: true }))
  const heading = page.getByRole('heading', { level: 1, name: invoice.padded_id })
  await expect(heading).toBeFocused()

  const pay = page.getByRole('main').getByRole('button', { name: `Pay ${shown(open)}` })
  await enter(page, pay)
  const dialog = page.getByRole('alertdialog', { name: `Pay invoice ${invoice.padded_id}` })
  await expect(dialog).toBeVisible()
  await expectFocusKept(page)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(pay).toBeFocused()

  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('button', { name: /^Pay €/ })).toBeEnabled()
  await enter(page, dialog.getByRole('button', { name: /^Pay €/ }))
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('button', { name: 'Pay', exact: true })).toHaveAccessibleDescription(
    'It is paid.',
  )
  await expectFocusKept(page)
  const after = await tenant.api.invoices('Client projects')
  expect(after.find(({ id }) => id === invoice.id)?.status).toBe(10)
})

test('rotates a token', async ({ page, tenant }) => {
  const old = 'Deployments of client projects'
  await page.goto('/')
  await enter(page, page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'API tokens' }))
  await expect(page.getByRole('heading', { name: 'API tokens', level: 1 })).toBeFocused()
  const list = new TokenList(page)
  const menu = page.getByRole('button', { name: `Actions for ${old}`, exact: true })
  await choose(page, menu, page.getByRole('menuitem', { name: 'Rotate…' }))
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('Description')).toHaveValue(`${old} (2)`)
  await expectFocusKept(page)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(menu).toBeFocused()

  await choose(page, menu, page.getByRole('menuitem', { name: 'Rotate…' }))
  await tabTo(page, dialog.getByLabel('Description'))
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('Deployments, new')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('new token')).toBeVisible()
  await expectFocusKept(page)

  await tabTo(page, page.getByRole('checkbox', { name: 'The old token is replaced everywhere' }))
  await page.keyboard.press('Space')
  await enter(page, page.getByRole('button', { name: 'Delete the old token' }))
  await expect(list.row(old)).toBeHidden()
  await expect(list.row('Deployments, new')).toBeVisible()
  await expect(page.getByRole('dialog').or(page.getByRole('alertdialog'))).toHaveCount(0)
  await expectFocusKept(page)
  expect((await tenant.api.tokens()).map(({ description }) => description)).toContain('Deployments, new')
})
