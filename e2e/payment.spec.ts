import type { Page } from '@playwright/test'
import { expect, test } from './support/test.ts'

/** The account of a new tenant, which has neither a card nor credit. */
test.use({ world: 'empty' })

async function open(page: Page, tab: 'Payment' | 'Credit'): Promise<void> {
  await page.goto('/billing/accounts')
  await page.getByRole('table').getByRole('link').first().click()
  await page.getByRole('link', { name: tab }).click()
  await expect(
    page.getByRole('heading', { name: tab === 'Payment' ? 'Ways to pay' : 'Credit' }),
  ).toBeVisible()
}

const nameOf = (page: Page) => page.getByRole('heading', { level: 1 }).innerText()
const cards = (page: Page) => page.getByRole('table', { name: 'Ways to pay' })
const notice = (page: Page) => page.getByRole('region', { name: 'Notifications' })

async function addCard(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Add card…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add a card' })
  await dialog.getByRole('radio', { name }).check()
  await dialog.getByRole('button', { name: 'Add card' }).click()
  await expect(dialog).toBeHidden()
}

async function menu(page: Page, card: string, item: string): Promise<void> {
  await page.getByRole('button', { name: `Actions for ${card}` }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

test('cards are added, made primary and removed; what cannot be charged says why', async ({ page }) => {
  await open(page, 'Payment')
  await expect(page.getByText('No card yet')).toBeVisible()
  await page.getByRole('link', { name: 'Credit' }).click()
  await page.getByRole('button', { name: 'Buy credit…' }).click()
  await page.getByRole('dialog').getByRole('link', { name: 'Go to the cards of this account' }).click()
  await expect(page.getByText('No card yet')).toBeVisible()
  await addCard(page, 'Visa that pays')
  await expect(cards(page).getByRole('row').filter({ hasText: 'ending in 1111' })).toContainText('primary')
  await addCard(page, 'Mastercard that pays')
  await menu(page, 'Mastercard ending in 4444', 'Make primary')
  await expect(cards(page).getByRole('row').filter({ hasText: 'ending in 4444' })).toContainText('primary')

  await addCard(page, 'Mastercard that is not verified')
  await page.getByRole('button', { name: 'Actions for Mastercard ending in 3155' }).click()
  await expect(page.getByRole('menuitem', { name: 'Make primary' })).toContainText('It is not verified')
  // The menu, then the name of its button.
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')

  await menu(page, 'Visa ending in 1111', 'Remove…')
  const dialog = page.getByRole('alertdialog', { name: 'Remove Visa ending in 1111' })
  await dialog.getByRole('button', { name: 'Remove' }).click()
  await expect(page.getByRole('alertdialog')).toHaveCount(0)
  await expect(cards(page)).not.toContainText('1111')
})

test('a card that is not added keeps the dialog and what was chosen', async ({ page, tenant, console }) => {
  console.allow(400)
  await open(page, 'Payment')
  await tenant.fault({
    method: 'POST',
    path: '/v1/payment/card',
    kind: 'status',
    status: 400,
    body: { errors: { Error: 'The bank does not know it' } },
    times: 1,
  })
  await page.getByRole('button', { name: 'Add card…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add a card' })
  await dialog.getByRole('radio', { name: 'Visa that pays' }).check()
  await dialog.getByRole('button', { name: 'Add card' }).click()
  await expect(dialog).toContainText('The bank does not know it')
  await dialog.getByRole('button', { name: 'Add card' }).click()
  await expect(cards(page)).toContainText('ending in 1111')
})

test('a card that somebody else adds is not taken for the one whose answer got lost', async ({
  page,
  tenant,
  console,
}) => {
  console.allow(502)
  await open(page, 'Payment')
  const account = await tenant.api.billingAccount(await nameOf(page))
  await tenant.fault({ method: 'POST', path: '/v1/payment/card', kind: 'drop', when: 'before', times: 1 })
  await page.getByRole('button', { name: 'Add card…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add a card' })
  await dialog.getByRole('radio', { name: 'Visa that pays' }).check()
  const lost = page.waitForResponse((answer) => answer.request().method() === 'POST')
  await dialog.getByRole('button', { name: 'Add card' }).click()
  // Before that the fault would be that of the other card.
  await lost
  await tenant.api.addCard(account.id, 'tok_mastercard')
  await expect(dialog).toContainText('It was not made', { timeout: 60_000 })

  await tenant.fault({ method: 'POST', path: '/v1/payment/card', kind: 'drop', when: 'after', times: 1 })
  await dialog.getByRole('button', { name: 'Add card' }).click()
  await expect(dialog).toBeHidden()
  await expect(cards(page)).toContainText('ending in 1111')
})

test('paying by invoice is applied for once', async ({ page, tenant, console }) => {
  console.allow(409)
  await open(page, 'Payment')
  const card = page.getByRole('region', { name: 'Paying by invoice' })
  await card.getByRole('button', { name: 'Apply…' }).click()
  const dialog = page.getByRole('alertdialog', { name: /^Apply to pay by invoice/ })
  await expect(dialog).toContainText('Your provider is asked')
  await tenant.refuse('/v1/payment/apply_for_invoice_payment', 'Not for accounts without a company')
  await dialog.getByRole('button', { name: 'Send the application' }).click()
  await expect(dialog).toContainText('Not for accounts without a company')
  await dialog.getByRole('button', { name: 'Send the application' }).click()
  await expect(dialog).toBeHidden()
  await expect(card).toContainText('your provider has not agreed yet')
  await expect(card.getByRole('button', { name: 'Apply…' })).toHaveAttribute('aria-disabled', 'true')
})

test('automatic top-up needs a card, says what is charged at once, and charges it', async ({
  page,
  tenant,
}) => {
  await open(page, 'Payment')
  const before = Number((await tenant.api.billingAccount(await nameOf(page)))['credit_amount'])
  const card = page.getByRole('region', { name: 'Automatic top-up' })
  const dialog = page.getByRole('dialog', { name: 'Automatic top-up' })
  await card.getByRole('button', { name: 'Set up…' }).click()
  await expect(dialog).toContainText('Add a verified card first')
  await dialog.getByRole('button', { name: 'Cancel' }).click()

  await addCard(page, 'Visa that pays')
  await card.getByRole('button', { name: 'Set up…' }).click()
  await dialog.getByRole('textbox', { name: 'Top up by' }).fill('ten')
  await dialog.getByRole('textbox', { name: 'Whenever less is left than' }).fill('50')
  await expect(dialog.getByRole('textbox', { name: 'Top up by' })).toHaveAccessibleDescription(
    /Write an amount/,
  )
  await dialog.getByRole('textbox', { name: 'Top up by' }).fill('40,00')
  await expect(dialog).toContainText('€40.00 is charged at once')
  await dialog.getByRole('button', { name: 'Save and charge €40.00 now' }).click()
  await expect(dialog).toBeHidden()
  await expect(card).toContainText('Whenever less than €50.00 is left')
  expect((await tenant.api.billingAccount(await nameOf(page)))['credit_amount']).toBe(40 + before)

  await card.getByRole('button', { name: 'Switch off' }).click()
  await expect(card).toContainText('Off.')
})

test('a top-up that was set but could not charge says both', async ({ page }) => {
  await open(page, 'Payment')
  await addCard(page, 'Visa that is declined')
  const card = page.getByRole('region', { name: 'Automatic top-up' })
  const dialog = page.getByRole('dialog', { name: 'Automatic top-up' })
  await card.getByRole('button', { name: 'Set up…' }).click()
  await dialog.getByRole('textbox', { name: 'Whenever less is left than' }).fill('50')
  await dialog.getByRole('button', { name: /^Save and charge/ }).click()
  await expect(dialog).toContainText('It is set, and could not charge')
  // The same again would try to charge again.
  const save = dialog.getByRole('button', { name: /^Save and charge/ })
  await expect(save).toHaveAccessibleDescription(/It is set like this already/)
  await dialog.getByRole('textbox', { name: 'Top up by' }).fill('30')
  await expect(save).not.toHaveAccessibleDescription(/It is set like this already/)
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(card).toContainText('Whenever less than €50.00 is left')
})

test('a top-up whose answer got lost is found, and charged once', async ({ page, tenant, console }) => {
  console.allow(502)
  await open(page, 'Payment')
  await addCard(page, 'Visa that pays')
  const credit = async () => Number((await tenant.api.billingAccount(await nameOf(page)))['credit_amount'])
  const before = await credit()
  const card = page.getByRole('region', { name: 'Automatic top-up' })
  const dialog = page.getByRole('dialog', { name: 'Automatic top-up' })
  await card.getByRole('button', { name: 'Set up…' }).click()
  await dialog.getByRole('textbox', { name: 'Top up by' }).fill('40')
  await dialog.getByRole('textbox', { name: 'Whenever less is left than' }).fill('50')
  await tenant.fault({
    method: 'PUT',
    path: '/v1/payment/billing_account/*/recurring_payment',
    kind: 'drop',
    when: 'after',
    times: 1,
  })
  await dialog.getByRole('button', { name: 'Save and charge €40.00 now' }).click()
  await expect(dialog).toBeHidden()
  await expect(card).toContainText('Whenever less than €50.00 is left')
  expect(await credit()).toBe(before + 40)
})

test('a charge by top-up that never arrived is not told as done, though it was set like that before', async ({
  page,
  tenant,
  console,
}) => {
  console.allow(502)
  await open(page, 'Payment')
  await addCard(page, 'Visa that is declined')
  const card = page.getByRole('region', { name: 'Automatic top-up' })
  const dialog = page.getByRole('dialog', { name: 'Automatic top-up' })
  await card.getByRole('button', { name: 'Set up…' }).click()
  await dialog.getByRole('textbox', { name: 'Whenever less is left than' }).fill('50')
  await dialog.getByRole('button', { name: /^Save and charge/ }).click()
  await expect(dialog).toContainText('It is set, and could not charge')
  await dialog.getByRole('button', { name: 'Cancel' }).click()

  await addCard(page, 'Mastercard that pays')
  const path = '/v1/payment/billing_account/*/recurring_payment'
  await tenant.fault({ method: 'PUT', path, kind: 'drop', times: 1 })
  await card.getByRole('button', { name: 'Change…' }).click()
  await dialog.getByRole('button', { name: /^Save and charge/ }).click()
  await expect(dialog).toContainText('it was not done so far', { timeout: 60_000 })
  await expect(dialog.getByRole('button', { name: /^Save and charge/ })).toHaveAccessibleDescription(
    /Look first/,
  )
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(card).toContainText('It is not known whether this was done')
})

test('what is done by a button alone says in a notice that it failed', async ({ page, tenant, console }) => {
  console.allow(500)
  await open(page, 'Payment')
  await addCard(page, 'Visa that pays')
  await addCard(page, 'Mastercard that pays')
  await tenant.fault({ method: 'PUT', path: '/v1/payment/**', kind: 'status', status: 500 })
  await menu(page, 'Mastercard ending in 4444', 'Make primary')
  await expect(notice(page)).toContainText('Mastercard ending in 4444')
  await expect(notice(page).getByText(/told to fail/)).toHaveCount(1)
})

test('while credit is being bought no second purchase can be begun', async ({ page, tenant }) => {
  await open(page, 'Payment')
  await addCard(page, 'Visa that pays')
  await page.getByRole('link', { name: 'Credit' }).click()
  await tenant.fault({
    method: 'POST',
    path: '/v1/payment/credit/buy',
    kind: 'latency',
    latency_ms: 60_000,
  })
  await page.getByRole('button', { name: 'Buy credit…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Buy credit' })
  await dialog.getByRole('button', { name: 'Charge €25.00' }).click()
  await dialog.getByRole('button', { name: 'Close, it goes on' }).click()
  await expect(page.getByRole('button', { name: 'Buy credit…' })).toHaveAccessibleDescription(
    'A purchase for this account is under way.',
  )
})

test('a purchase of another tab is under way, and unclear only once that tab is gone', async ({
  page,
  tenant,
  context,
}) => {
  await open(page, 'Payment')
  await addCard(page, 'Visa that pays')
  await page.getByRole('link', { name: 'Credit' }).click()
  const other = await context.newPage()
  await other.goto(page.url())
  const buyThere = other.getByRole('button', { name: 'Buy credit…' })
  await expect(buyThere).toBeEnabled()
  const path = '/v1/payment/credit/buy'
  await tenant.fault({ method: 'POST', path, kind: 'latency', latency_ms: 60_000, times: 1 })
  await page.getByRole('button', { name: 'Buy credit…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Buy credit' })
  await dialog.getByRole('textbox', { name: 'Amount' }).fill('34')
  await dialog.getByRole('button', { name: 'Charge €34.00' }).click()
  await expect(buyThere).toHaveAccessibleDescription('A purchase for this account is under way.')
  await expect(other.getByText('It is not known whether this was done')).toBeHidden()

  // Gone with its page, nobody waits for it any more.
  await page.goto('about:blank')
  await expect(other.getByText('It is not known whether this was done')).toBeVisible()
  await expect(buyThere).toHaveAccessibleDescription(/Look first/)
})

test('credit is bought, and a declined card says so', async ({ page, console }) => {
  console.allow(400)
  await open(page, 'Payment')
  await addCard(page, 'Visa that is declined')
  await addCard(page, 'Mastercard that pays')
  await page.getByRole('link', { name: 'Credit' }).click()
  await page.getByRole('button', { name: 'Buy credit…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Buy credit' })
  const choice = dialog.getByRole('combobox', { name: 'Card' })
  await choice.selectOption('Visa ending in 0002')
  await dialog.getByRole('textbox', { name: 'Amount' }).fill('49.90')
  await dialog.getByRole('button', { name: 'Charge €49.90' }).click()
  await expect(dialog).toContainText('declined')
  await choice.selectOption('Mastercard ending in 4444')
  await dialog.getByRole('button', { name: 'Charge €49.90' }).click()
  await expect(dialog).toBeHidden()
  const history = page.getByRole('table', { name: 'History' })
  await expect(history.getByRole('row').nth(1)).toContainText('€49.90')
})

test('an answer that got lost charges nothing twice', async ({ page, tenant, console }) => {
  console.allow(502)
  await open(page, 'Payment')
  await addCard(page, 'Visa that pays')
  await page.getByRole('link', { name: 'Credit' }).click()
  const dialog = page.getByRole('dialog', { name: 'Buy credit' })
  const history = page.getByRole('table', { name: 'History' })
  const fault = { method: 'POST', path: '/v1/payment/credit/buy', kind: 'drop', times: 1 } as const

  await tenant.fault({ ...fault, when: 'after' })
  await page.getByRole('button', { name: 'Buy credit…' }).click()
  await dialog.getByRole('textbox', { name: 'Amount' }).fill('33')
  await dialog.getByRole('button', { name: 'Charge €33.00' }).click()
  await expect(dialog).toBeHidden()
  await expect(history.getByText('€33.00')).toHaveCount(1)
  const rows = await history.getByRole('row').count()

  await tenant.fault({ ...fault, when: 'before' })
  await page.getByRole('button', { name: 'Buy credit…' }).click()
  await dialog.getByRole('textbox', { name: 'Amount' }).fill('33')
  await dialog.getByRole('button', { name: 'Charge €33.00' }).click()
  await expect(dialog).toContainText('The charge may still be on its way', { timeout: 60_000 })
  await expect(dialog).not.toContainText('No credit was bought')
  // Not from here, and not from a new dialog, before somebody has looked.
  await expect(dialog.getByRole('button', { name: 'Charge €33.00' })).toHaveAccessibleDescription(
    /Look first/,
  )
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(history.getByRole('row')).toHaveCount(rows)
  const buy = page.getByRole('button', { name: 'Buy credit…' })
  const card = page.getByRole('region', { name: 'Credit', exact: true })
  await expect(card).toContainText('Buy €33.00 of credit')
  await expect(buy).toHaveAccessibleDescription(/Look first/)
  await card.getByRole('button', { name: 'Read again' }).click()
  await card.getByRole('button', { name: 'I have looked' }).click()
  await expect(card.getByText('It is not known')).toBeHidden()
  await buy.click()
  await expect(dialog.getByRole('button', { name: 'Charge €25.00' })).toBeEnabled()
})

test('nothing is charged while it could not be told from the credit that was there before', async ({
  page,
  tenant,
  console,
}) => {
  console.allow(500)
  await open(page, 'Payment')
  await addCard(page, 'Visa that pays')
  const account = await nameOf(page)
  const before = await tenant.api.billingAccount(account)
  await page.getByRole('link', { name: 'Credit' }).click()
  await tenant.fault({ path: '/v1/payment/credit/list', kind: 'status', status: 500 })
  await page.getByRole('button', { name: 'Buy credit…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Buy credit' })
  await dialog.getByRole('textbox', { name: 'Amount' }).fill('34')
  await dialog.getByRole('button', { name: 'Charge €34.00' }).click()
  await expect(dialog).toContainText('Nothing was charged: the credit could not be read first')
  expect(await tenant.api.billingAccount(account)).toMatchObject({
    credit_amount: before['credit_amount'],
  })
  await tenant.clearFaults()
  await dialog.getByRole('button', { name: 'Charge €34.00' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('table', { name: 'History' }).getByText('€34.00')).toHaveCount(1)
})

test('a history that could not be read again says so, and does not doubt the balance', async ({
  page,
  tenant,
  console,
}) => {
  console.allow(500)
  await open(page, 'Payment')
  await addCard(page, 'Visa that pays')
  await page.getByRole('link', { name: 'Credit' }).click()
  const card = page.getByRole('region', { name: 'Credit', exact: true })
  const history = page.getByRole('table', { name: 'History' })
  await tenant.fault({ method: 'POST', path: '/v1/payment/credit/buy', kind: 'latency', latency_ms: 3_000 })
  await page.getByRole('button', { name: 'Buy credit…' }).click()
  const sent = page.waitForRequest(/credit\/buy/)
  await page.getByRole('dialog').getByRole('button', { name: 'Charge €25.00' }).click()
  await sent
  await tenant.fault({ path: '/v1/payment/credit/list', kind: 'status', status: 500 })
  await expect(notice(page)).toContainText('Buy €25.00 of credit: done')
  const again = card.getByRole('button', { name: 'Try again: The history of the credit' })
  await expect(again).toBeVisible()
  await expect(card).not.toContainText('Ask your provider')
  await tenant.clearFaults()
  await again.click()
  await expect(history.getByText('€25.00')).not.toHaveCount(0)
  await expect(again).toBeHidden()
  await expect(card).not.toContainText('Ask your provider')
})

test('a purchase whose page is loaded anew in the middle is told of until it is found', async ({
  page,
  tenant,
  console,
}) => {
  console.allow(502)
  await open(page, 'Payment')
  const account = await nameOf(page)
  await addCard(page, 'Visa that pays')
  await page.getByRole('link', { name: 'Credit' }).click()
  const card = page.getByRole('region', { name: 'Credit', exact: true })
  const buy = page.getByRole('button', { name: 'Buy credit…' })
  const dialog = page.getByRole('dialog', { name: 'Buy credit' })
  const buyAndLeave = async () => {
    await tenant.fault({ method: 'POST', path: '/v1/payment/credit/buy', kind: 'drop', times: 1 })
    await buy.click()
    await dialog.getByRole('textbox', { name: 'Amount' }).fill('33')
    const lost = page.waitForResponse(/credit\/buy/)
    await dialog.getByRole('button', { name: 'Charge €33.00' }).click()
    await lost
    await page.reload()
    await expect(card).toContainText('Buy €33.00 of credit')
    await expect(buy).toHaveAccessibleDescription(/Look first/)
  }

  await buyAndLeave()
  await page.reload()
  await expect(card).toContainText('It is not known whether this was done')
  await tenant.api.buyCredit(account, 33)
  await expect(notice(page)).toContainText('Buy €33.00 of credit: it was done')
  await expect(card.getByText('It is not known')).toBeHidden()
  await expect(
    page.getByRole('table', { name: 'History' }).getByRole('row').filter({ hasText: '€33.00' }),
  ).toHaveCount(1)

  // Of the same amount again: the entry that is there is not taken for it.
  await buyAndLeave()
  await card.getByRole('button', { name: 'I have looked' }).click()
  await expect(buy).not.toHaveAccessibleDescription(/Look first/)
  await page.reload()
  await expect(page.getByRole('table', { name: 'History' })).toBeVisible()
  await expect(card.getByText('It is not known')).toBeHidden()
  await expect(buy).not.toHaveAccessibleDescription(/Look first/)
})

test('credit by transfer asks for an invoice', async ({ page }) => {
  await open(page, 'Credit')
  await page.getByRole('button', { name: 'Pay by transfer…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Pay for credit by bank transfer' })
  await dialog.getByRole('textbox', { name: 'Amount' }).fill('0')
  await dialog.getByRole('button', { name: 'Request the invoice' }).click()
  await expect(dialog.getByRole('textbox', { name: 'Amount' })).toHaveAccessibleDescription(/Write an amount/)
  await dialog.getByRole('textbox', { name: 'Amount' }).fill('80')
  await dialog.getByRole('button', { name: 'Request the invoice' }).click()
  await expect(dialog).toBeHidden()
  await expect(notice(page)).toContainText('Request an invoice for €80.00 of credit: done')
})
