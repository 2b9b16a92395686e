import { expect, test } from './support/test.ts'

/* An empty account is led to a virtual machine that one is logged in to. */

const NAME = 'Your first virtual machine in three steps'

test.describe('in an empty account', () => {
  test.use({ world: 'empty' })

  test('each step follows how things stand, to the last', async ({ page, tenant }) => {
    await page.goto('/')
    const steps = page.getByRole('region', { name: NAME })
    const next = steps.locator('[aria-current=step]')
    await expect(steps.getByRole('listitem').first()).toContainText('€25.00 is left to use.')
    await expect(next).toContainText('Create a virtual machine')
    await next.getByRole('link', { name: 'Create a VM' }).click()
    await expect(page).toHaveURL('/compute/vms/new')

    const { id } = await tenant.api.billingAccount('Northwind Studio')
    const { name } = await tenant.api.createVm('cyc01', { billing_account_id: id })
    await page.goto('/')
    await expect(steps.getByRole('listitem').nth(1)).toContainText(`${name}: Running`)
    await next.getByRole('link', { name: `Connect to ${name}` }).click()
    await expect(page.getByRole('region', { name: 'Connect' })).toBeVisible()
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Overview' }).click()
    await expect(page.getByRole('region', { name: 'Latest virtual machines' })).toContainText(name)
    await expect(steps).toBeHidden()
  })

  test('without credit that is the first', async ({ page, tenant }) => {
    const account = await tenant.api.billingAccount('Northwind Studio')
    await tenant.fault({
      path: '/v1/payment/billing_account/list',
      kind: 'status',
      status: 200,
      body: [{ ...account, running_totals: { ongoing: 0 } }],
    })
    await page.goto('/')
    const next = page.getByRole('region', { name: NAME }).locator('[aria-current=step]')
    await expect(next).toContainText('What runs is paid for by the hour')
    await next.getByRole('link', { name: 'Add credit' }).click()
    await expect(page).toHaveURL(`/billing/accounts/${account.id}?tab=credit`)
  })

  test('can be hidden for good', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('button', { name: 'Hide these steps' }).click()
    await page.reload()
    await expect(page.getByText('No virtual machines yet')).toBeVisible()
    await expect(page.getByRole('region', { name: NAME })).toBeHidden()
  })
})
