import { expect, type Page } from '@playwright/test'
import { expectAllBilledRead } from './billed-list.ts'
import type { Screen } from './screen.ts'
import type { Tenant } from './tenant.ts'

async function openAccount(page: Page, name: string): Promise<void> {
  await page.goto('/billing/accounts')
  await page.getByRole('link', { name }).click()
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible()
}

async function openInvoicesTab(page: Page): Promise<void> {
  await openAccount(page, 'Client projects')
  const tabs = page.getByRole('navigation', { name: 'Parts of the billing account' })
  await tabs.getByRole('link', { name: 'Invoices' }).click()
  await expect(page.getByRole('table', { name: 'Invoices' })).toContainText('Overdue')
}

/** The page of an invoice of the world `demo` of which a part is paid. */
async function openOverdue(page: Page, tenant: Tenant): Promise<void> {
  const invoice = (await tenant.api.invoices('Client projects')).findLast(({ status }) => status === 5)
  await page.goto(`/billing/invoices/${invoice?.id}`)
  await expect(page.getByText(/^Overdue (?:by|since)/)).toBeVisible()
  await expect(page.getByRole('link', { name: 'Client projects' })).toBeVisible()
}

/** Every page, tab and dialog of the billing area. */
export const billingScreens: readonly Screen[] = [
  {
    name: 'billing accounts',
    show: async (page) => {
      await page.goto('/billing/accounts')
      await expect(page.getByRole('link', { name: 'Northwind Studio' })).toBeVisible()
    },
  },
  {
    name: 'billing account, overview',
    show: async (page) => {
      await openAccount(page, 'Northwind Studio')
      await expect(page.getByRole('table', { name: 'Billed here' })).toContainText('web-01')
    },
  },
  {
    name: 'billing account, details with a mistake',
    show: async (page) => {
      await openAccount(page, 'Northwind Studio')
      await page.getByRole('link', { name: 'Details' }).click()
      await page.getByRole('textbox', { name: 'E-mail' }).fill('nobody')
      await page.getByRole('button', { name: 'Save details' }).click()
      await expect(page.getByText('Write an e-mail address')).toBeVisible()
    },
  },
  {
    name: 'billing account, payment',
    show: async (page) => {
      await openAccount(page, 'Northwind Studio')
      await page.getByRole('link', { name: 'Payment' }).click()
      await expect(page.getByRole('region', { name: 'Automatic top-up' })).toBeVisible()
    },
    further: [
      {
        name: 'dialog: add a card',
        open: async (page) => {
          await page.getByRole('button', { name: 'Add card…' }).click()
          await expect(page.getByRole('radio', { name: 'Visa that pays' })).toBeVisible()
        },
      },
      {
        name: 'dialog: apply to pay by invoice',
        open: async (page) => {
          await page.getByRole('button', { name: 'Apply…' }).click()
          await expect(page.getByRole('alertdialog')).toContainText('Your provider is asked')
        },
      },
      {
        name: 'dialog: automatic top-up',
        open: async (page) => {
          await page.getByRole('button', { name: /^(?:Set up|Change)…/ }).click()
          await page.getByRole('textbox', { name: 'Whenever less is left than' }).fill('9999')
          await expect(page.getByRole('dialog')).toContainText('at once')
        },
      },
    ],
  },
  {
    name: 'billing account, credit',
    show: async (page) => {
      await openAccount(page, 'Northwind Studio')
      await page.getByRole('link', { name: 'Credit' }).click()
      await expect(page.getByRole('heading', { name: 'History' })).toBeVisible()
    },
    further: [
      {
        name: 'dialog: buy credit',
        open: async (page) => {
          await page.getByRole('button', { name: 'Buy credit…' }).click()
          await expect(page.getByRole('textbox', { name: 'Amount' })).toBeVisible()
        },
      },
    ],
  },
  {
    name: 'dialog: delete a billing account',
    show: async (page, tenant) => {
      await tenant.api.buyCredit('Client projects', 1)
      await tenant.api.payAll('Client projects')
      await openAccount(page, 'Client projects')
      await page.getByRole('button', { name: 'Delete…' }).click()
      await expect(page.getByRole('alertdialog')).toContainText('Delete Client projects')
    },
  },
  {
    name: 'usage this month',
    show: async (page) => {
      await page.goto('/billing/usage')
      await expect(page.getByRole('region', { name: 'Where it leads' })).toContainText('left of the month')
    },
  },
  {
    name: 'billing account, past its budget',
    show: async (page) => {
      await openAccount(page, 'Client projects')
      await page.getByRole('button', { name: 'Set a budget…' }).click()
      await page.getByRole('textbox', { name: 'A month' }).fill('5')
      await page.getByRole('button', { name: 'Set budget' }).click()
      await expect(page.getByRole('complementary', { name: 'Budgets' })).toContainText('has passed')
      await expect(page.getByRole('region', { name: 'Budget', exact: true })).toContainText('Passed by')
    },
  },
  {
    name: 'what is billed to an account',
    show: async (page) => {
      await page.goto('/billing/resources')
      await expect(page.getByRole('table', { name: 'What is billed' })).toContainText('Bucket')
    },
    further: [
      {
        name: 'dialog: move things to another account',
        open: async (page) => {
          await expectAllBilledRead(page)
          await page.getByRole('checkbox', { name: 'Select all' }).check()
          await page.getByRole('button', { name: 'Move to another billing account…' }).click()
          await expect(page.getByRole('alertdialog')).toContainText('takes its disks with it')
        },
      },
    ],
  },
  {
    name: 'changes in cost, between two months',
    show: async (page) => {
      await page.goto('/billing/changes')
      await expect(page.getByRole('list', { name: 'What makes the difference' })).toBeVisible()
    },
  },
  {
    name: 'changes in cost, this month so far',
    show: async (page) => {
      await page.goto('/billing/changes?to=now')
      await expect(page.getByRole('list', { name: 'What makes the difference' })).toBeVisible()
    },
  },
  {
    name: 'list of invoices',
    show: async (page) => {
      await page.goto('/billing/invoices')
      await expect(page.getByText(/^Overdue (?:by|since)/).first()).toBeVisible()
    },
  },
  {
    name: 'invoice, by resource',
    show: (page, tenant) => openOverdue(page, tenant),
    further: [
      {
        name: 'dialog: pay an invoice',
        open: async (page) => {
          await page.getByRole('button', { name: /^Pay €/ }).click()
          await expect(page.getByRole('alertdialog')).toContainText('ending in')
        },
      },
    ],
  },
  {
    name: 'invoice, by location',
    show: async (page, tenant) => {
      await openOverdue(page, tenant)
      await page.getByRole('link', { name: 'Location', exact: true }).click()
      await expect(page.getByRole('table', { name: 'What it is for' })).toContainText('bus02')
    },
  },
  {
    name: 'billing account, invoices',
    show: (page) => openInvoicesTab(page),
    further: [
      {
        name: 'dialog: pay all invoices',
        open: async (page) => {
          await page.getByRole('button', { name: 'Pay all…' }).click()
          await expect(page.getByRole('alertdialog')).toContainText('ending in')
        },
      },
      {
        name: 'dialog: pay an amount, too much',
        open: async (page) => {
          await page.getByRole('button', { name: 'Pay an amount…' }).click()
          await page.getByRole('dialog').getByRole('textbox', { name: 'Amount' }).fill('10000')
          await page.getByRole('dialog').getByRole('button', { name: /^Pay/ }).click()
          await expect(page.getByRole('dialog')).toContainText('No more than')
          await expect(page.getByRole('dialog')).toContainText('ending in')
        },
      },
    ],
  },
  {
    name: 'unused things',
    show: async (page) => {
      await page.goto('/billing/unused')
      await expect(page.getByRole('link', { name: 'build-runner' })).toBeVisible()
    },
  },
  {
    name: 'prices',
    show: async (page) => {
      await page.goto('/billing/prices?vcpu=many')
      await expect(page.getByText('Write a number of 0 or more')).toBeVisible()
    },
  },
]
