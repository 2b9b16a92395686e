import { expect, type Page } from '@playwright/test'
import { BucketPage, bucketLike } from './bucket-page.ts'
import type { Slug } from './sandbox-api.ts'
import { networkingScreens } from './networking-screens.ts'
import type { Screen } from './screen.ts'
import type { Tenant } from './tenant.ts'
import { TokenList } from './token-list.ts'
import { VmForm } from './vm-form.ts'
import { VmList } from './vm-list.ts'
import { VmPage } from './vm-page.ts'

/** The page of a VM of the world `demo`. */
async function showVm(page: Page, tenant: Tenant, slug: Slug, name: string, tab?: string): Promise<VmPage> {
  const vm = new VmPage(page)
  await vm.open(slug, await tenant.api.vm(slug, name), tab)
  return vm
}

async function openAccount(page: Page, name: string): Promise<void> {
  await page.goto('/billing/accounts')
  await page.getByRole('link', { name }).click()
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible()
}

async function openInvoicesTab(page: Page): Promise<void> {
  await openAccount(page, 'Client projects')
  const tabs = page.getByRole('navigation', { name: 'Parts of the billing account' })
  await tabs.getByRole('link', { name: 'Invoices' }).click()
  await expect(page.getByRole('table', { name: 'Invoices' })).toContainText('Overdue by')
}

/** The page of an invoice of the world `demo` of which a part is paid. */
async function openOverdue(page: Page, tenant: Tenant): Promise<void> {
  const invoice = (await tenant.api.invoices('Client projects')).find(({ status }) => status === 5)
  await page.goto(`/billing/invoices/${invoice?.id}`)
  await expect(page.getByText(/^Overdue by/)).toBeVisible()
  await expect(page.getByRole('link', { name: 'Client projects' })).toBeVisible()
}

/** A dialog that the menu of a running VM with disks, snapshots and a public address opens. */
function dialogOf(item: string, title: string): Screen {
  return {
    name: `dialog: ${title}`,
    show: async (page, tenant) => {
      const vm = await showVm(page, tenant, 'cyc01', 'web-01')
      await vm.choose(item)
      await expect(page.getByRole('dialog').or(page.getByRole('alertdialog'))).toContainText(title)
    },
  }
}

/** A dialog that the menu of a disk opens that no VM has. */
function diskDialog(item: string, shows: string): Screen {
  return {
    name: `dialog of a disk: ${item}`,
    show: async (page) => {
      await page.goto('/storage/disks?attachment=detached')
      await page
        .getByRole('button', { name: /^Actions for/ })
        .first()
        .click()
      await page.getByRole('menuitem', { name: item }).click()
      await expect(page.getByRole('dialog').or(page.getByRole('alertdialog'))).toContainText(shows)
    },
  }
}

const tabs = [
  { tab: 'overview', shows: 'Costs' },
  { tab: 'disks', shows: 'Boot disk' },
  { tab: 'snapshots', shows: 'Automatic backups' },
  { tab: 'network', shows: 'MAC address' },
  { tab: 'settings', shows: 'How it is called' },
]

/** Every page, tab and dialog, for what must hold on all of them. */
export const screens: readonly Screen[] = [
  {
    name: 'sign-in, refused',
    show: async (page) => {
      await page.context().clearCookies()
      await page.goto('/sign-in')
      await page.getByRole('button', { name: 'Sign in' }).click()
      await expect(page.getByText('Paste your API token here.')).toBeVisible()
    },
  },
  {
    name: 'overview',
    show: async (page) => {
      await page.goto('/')
      await expect(page.getByRole('main').getByRole('link', { name: 'old-shop' })).toBeVisible()
    },
  },
  {
    name: 'account menu',
    show: async (page) => {
      await page.goto('/')
      await page.getByRole('button', { name: /^Signed in as/ }).click()
      await expect(page.getByRole('menu')).toBeVisible()
    },
  },
  {
    name: 'list of VMs',
    show: async (page) => {
      await new VmList(page).open()
    },
  },
  {
    name: 'list of VMs, nothing found',
    show: async (page) => {
      await new VmList(page).open('?q=nothing-like-this&status=stopped')
      await expect(page.getByText('Nothing matches')).toBeVisible()
    },
  },
  {
    name: 'list of VMs, one location failed and one VM malformed',
    show: async (page, tenant) => {
      await tenant.fault({ path: '/v1/bus02/user-resource/vm/list', kind: 'status', status: 500 })
      await tenant.fault({ path: '/v1/cyc01/user-resource/vm/list', kind: 'malformed_entry' })
      await page.goto('/compute/vms')
      await expect(page.getByText('The VMs of Busburg could not be read.')).toBeVisible({ timeout: 10_000 })
    },
  },
  {
    name: 'list of VMs, some selected',
    show: async (page) => {
      const list = new VmList(page)
      await list.open()
      await list.tick('analytics', 'blog')
      await expect(page.getByRole('toolbar')).toBeVisible()
    },
  },
  {
    name: 'list of VMs, a row menu',
    show: async (page) => {
      const list = new VmList(page)
      await list.open()
      await expect(await list.openMenu('analytics')).toBeVisible()
    },
  },
  {
    name: 'list of VMs, a filter',
    show: async (page) => {
      await new VmList(page).open()
      await page.getByRole('group', { name: 'Filters' }).getByRole('button', { name: 'OS' }).click()
      await expect(page.getByRole('menu')).toBeVisible()
    },
  },
  {
    name: 'dialog: delete several',
    show: async (page) => {
      const list = new VmList(page)
      await list.open()
      await list.tick('web-01', 'blog', 'analytics')
      await page.getByRole('toolbar').getByRole('button', { name: 'Delete…' }).click()
      await expect(page.getByRole('alertdialog')).toContainText('is left out')
    },
  },
  {
    name: 'bulk run with a failure',
    show: async (page, tenant) => {
      const list = new VmList(page)
      await list.open()
      await tenant.fault({ path: '/v1/*/user-resource/vm/start', kind: 'status', status: 500 })
      await list.tick('old-shop', 'staging-web')
      await page.getByRole('toolbar').getByRole('button', { name: 'Start' }).click()
      await expect(page.getByRole('region', { name: 'Bulk actions' })).toContainText('2 failed')
    },
  },
  {
    name: 'new VM',
    show: async (page) => {
      await new VmForm(page).open()
    },
  },
  {
    name: 'new VM, everything wrong',
    show: async (page) => {
      const form = new VmForm(page)
      await form.open()
      await form.choice('Windows Server').check()
      await form.choice('Commands and files').check()
      await page.getByRole('button', { name: 'Add a file' }).click()
      await form.vcpu.fill('1000')
      await form.submit.click()
      await expect(form.name).toHaveAttribute('aria-invalid', 'true')
    },
  },
  {
    name: 'new VM, being created',
    show: async (page, tenant) => {
      const form = new VmForm(page)
      await form.open()
      await form.fillAccess()
      await tenant.hold()
      await form.submit.click()
      await expect(page.getByRole('heading', { name: 'Creating web-04' })).toBeVisible()
    },
  },
  ...tabs.map(({ tab, shows }) => ({
    name: `VM, ${tab}`,
    show: async (page: Page, tenant: Tenant) => {
      await showVm(page, tenant, 'cyc01', 'db-primary', tab)
      await expect(page.getByRole('main')).toContainText(shows)
    },
  })),
  {
    name: 'VM that is gone',
    show: async (page) => {
      await page.goto('/compute/vms/cyc01/4a2b7c1e-0000-4000-8000-000000000000')
      await expect(page.getByText('There is no such virtual machine')).toBeVisible()
    },
  },
  dialogOf('Delete…', 'Delete web-01'),
  dialogOf('Force stop…', 'Force web-01 to stop'),
  dialogOf('Restart…', 'Restart web-01'),
  dialogOf('Rename…', 'Rename web-01'),
  dialogOf('Change password…', 'Change a password on web-01'),
  dialogOf('Boot into rescue…', 'web-01'),
  dialogOf('Reinstall…', 'Reinstall web-01'),
  dialogOf('Clone…', 'Clone web-01'),
  dialogOf('Move to another billing account…', 'Move web-01'),
  {
    name: 'dialog: move several to another billing account',
    show: async (page) => {
      const list = new VmList(page)
      await list.open()
      await list.tick('web-01', 'blog', 'analytics')
      await page.getByRole('toolbar').getByRole('button', { name: 'More' }).click()
      await page.getByRole('menuitem', { name: 'Move to another billing account…' }).click()
      await expect(page.getByRole('combobox', { name: 'Billing account' })).toBeVisible()
    },
  },
  {
    name: 'dialog: Resize old-shop',
    show: async (page, tenant) => {
      await showVm(page, tenant, 'cyc01', 'old-shop')
      await page.getByRole('button', { name: 'Resize…' }).click()
      await page.getByRole('dialog').getByRole('textbox', { name: 'vCPU' }).fill('3')
      await expect(page.getByRole('dialog')).toContainText('more than now')
    },
  },
  ...networkingScreens,
  {
    name: 'profile',
    show: async (page) => {
      await page.goto('/account/profile')
      await expect(page.getByLabel('First name')).toBeVisible()
    },
  },
  {
    name: 'preferences',
    show: async (page) => {
      await page.goto('/account/preferences')
      await expect(page.getByLabel('Start page')).toBeVisible()
    },
  },
  {
    name: 'protection',
    show: async (page) => {
      await page.goto('/account/protection')
      await expect(page.getByText('259 days old')).toBeVisible()
      await expect(page.getByText('Still looking')).toHaveCount(0)
    },
  },
  {
    name: 'sign-in, for a further account',
    show: async (page) => {
      await page.goto('/sign-in?another=1')
      await expect(page.getByText('Signed in already')).toBeVisible()
    },
  },
  {
    name: 'API tokens',
    show: async (page) => {
      await new TokenList(page).open()
    },
  },
  {
    name: 'dialog: new API token',
    show: async (page) => {
      await new TokenList(page).open()
      await page.getByRole('button', { name: 'New token' }).click()
      await page.getByRole('radio', { name: 'One billing account' }).check()
      await page.getByRole('dialog').getByRole('button', { name: 'Create token' }).click()
      await expect(page.getByText('Say what uses the token')).toBeVisible()
    },
  },
  {
    name: 'dialog: replace an API token',
    show: async (page) => {
      const list = new TokenList(page)
      await list.open()
      const dialog = await list.choose('Control panel', 'Rotate…')
      await dialog.getByRole('button', { name: 'Create successor' }).click()
      await expect(page.getByRole('button', { name: 'Delete the old token' })).toBeVisible()
    },
  },
  {
    name: 'dialog: delete an API token',
    show: async (page) => {
      const list = new TokenList(page)
      await list.open()
      await expect(await list.choose('Control panel', 'Delete…')).toContainText('signs you out')
    },
  },
  {
    name: 'dialog: sign in again',
    show: async (page) => {
      await new VmList(page).open()
      await page.context().clearCookies()
      await (
        await new VmList(page).openMenu('old-shop')
      )
        .getByRole('menuitem', { name: 'Start', exact: true })
        .click()
      await expect(page.getByRole('dialog', { name: 'Sign in again' })).toBeVisible()
    },
  },
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
      await expect(page.getByRole('table', { name: 'Virtual machines billed here' })).toContainText('web-01')
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
  },
  {
    name: 'dialog: add a card',
    show: async (page) => {
      await openAccount(page, 'Northwind Studio')
      await page.getByRole('link', { name: 'Payment' }).click()
      await page.getByRole('button', { name: 'Add card…' }).click()
      await expect(page.getByRole('radio', { name: 'Visa that pays' })).toBeVisible()
    },
  },
  {
    name: 'dialog: automatic top-up',
    show: async (page) => {
      await openAccount(page, 'Northwind Studio')
      await page.getByRole('link', { name: 'Payment' }).click()
      await page.getByRole('button', { name: /^(?:Set up|Change)…/ }).click()
      await page.getByRole('textbox', { name: 'Whenever less is left than' }).fill('9999')
      await expect(page.getByRole('dialog')).toContainText('at once')
    },
  },
  {
    name: 'billing account, credit',
    show: async (page) => {
      await openAccount(page, 'Northwind Studio')
      await page.getByRole('link', { name: 'Credit' }).click()
      await expect(page.getByRole('heading', { name: 'History' })).toBeVisible()
    },
  },
  {
    name: 'dialog: buy credit',
    show: async (page) => {
      await openAccount(page, 'Northwind Studio')
      await page.getByRole('link', { name: 'Credit' }).click()
      await page.getByRole('button', { name: 'Buy credit…' }).click()
      await expect(page.getByRole('textbox', { name: 'Amount' })).toBeVisible()
    },
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
  },
  {
    name: 'dialog: move things to another account',
    show: async (page) => {
      await page.goto('/billing/resources')
      await page.getByRole('checkbox', { name: 'Select all' }).check()
      await page.getByRole('button', { name: 'Move to another billing account…' }).click()
      await expect(page.getByRole('alertdialog')).toContainText('takes its disks with it')
    },
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
      await expect(page.getByText(/^Overdue by/).first()).toBeVisible()
    },
  },
  {
    name: 'invoice, by resource',
    show: (page, tenant) => openOverdue(page, tenant),
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
    name: 'dialog: pay an invoice',
    show: async (page, tenant) => {
      await openOverdue(page, tenant)
      await page.getByRole('button', { name: /^Pay €/ }).click()
      await expect(page.getByRole('alertdialog')).toContainText('ending in')
    },
  },
  {
    name: 'billing account, invoices',
    show: (page) => openInvoicesTab(page),
  },
  {
    name: 'dialog: pay all invoices',
    show: async (page) => {
      await openInvoicesTab(page)
      await page.getByRole('button', { name: 'Pay all…' }).click()
      await expect(page.getByRole('alertdialog')).toContainText('ending in')
    },
  },
  {
    name: 'dialog: pay an amount, too much',
    show: async (page) => {
      await openInvoicesTab(page)
      await page.getByRole('button', { name: 'Pay an amount…' }).click()
      await page.getByRole('dialog').getByRole('textbox', { name: 'Amount' }).fill('10000')
      await page.getByRole('dialog').getByRole('button', { name: /^Pay/ }).click()
      await expect(page.getByRole('dialog')).toContainText('No more than')
      await expect(page.getByRole('dialog')).toContainText('ending in')
    },
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
  {
    name: 'list of snapshots and backups',
    show: async (page) => {
      await page.goto('/compute/snapshots')
      await expect(page.getByText('Nothing could bring it back').first()).toBeVisible()
    },
  },
  {
    name: 'dialog: take a snapshot of any VM',
    show: async (page) => {
      await page.goto('/compute/snapshots')
      await page.getByRole('button', { name: 'Take snapshot…' }).click()
      await expect(page.getByRole('combobox', { name: 'Virtual machine' })).toBeVisible()
    },
  },
  {
    name: 'list of disks',
    show: async (page) => {
      await page.goto('/storage/disks')
      await expect(page.getByText(/2 disks are attached to no VM/)).toBeVisible()
    },
  },
  {
    name: 'list of disks, a row menu',
    show: async (page) => {
      await page.goto('/storage/disks?attachment=detached')
      await page
        .getByRole('button', { name: /^Actions for/ })
        .first()
        .click()
      await expect(page.getByRole('menuitem', { name: 'Grow…' })).toBeVisible()
    },
  },
  {
    name: 'dialog: new disk of a snapshot',
    show: async (page) => {
      await page.goto('/storage/disks')
      await page.getByRole('button', { name: 'New disk' }).first().click()
      await page.getByRole('dialog').getByRole('radio', { name: 'Snapshot' }).check()
      await expect(page.getByRole('combobox', { name: 'Snapshot' })).toBeVisible()
    },
  },
  diskDialog('Attach to a VM…', 'The system of the VM finds it at once.'),
  diskDialog('Move to another billing account…', 'Billing account'),
  diskDialog('Delete…', 'Erased'),
  {
    name: 'list of buckets',
    show: async (page) => {
      await page.goto('/storage/buckets')
      await expect(page.getByRole('table', { name: 'Buckets' })).toContainText('Active')
    },
  },
  {
    name: 'dialog: new bucket, with a mistake',
    show: async (page) => {
      await page.goto('/storage/buckets')
      await page.getByRole('button', { name: 'New bucket' }).first().click()
      await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('My Bucket')
      await expect(page.getByText('May hold small letters')).toBeVisible()
    },
  },
  {
    name: 'files in a bucket',
    show: async (page, tenant) => {
      await new BucketPage(page).open((await bucketLike(tenant, 'northwind-media')).name, 'docs/')
      await expect(page.getByRole('button', { name: 'licences.txt', exact: true })).toBeVisible()
    },
  },
  {
    name: 'a file in a bucket, previewed',
    show: async (page, tenant) => {
      await new BucketPage(page).open((await bucketLike(tenant, 'northwind-media')).name, 'docs/')
      await page.getByRole('button', { name: 'licences.txt', exact: true }).click()
      await expect(page.getByRole('dialog')).toContainText('The banners are ours.')
    },
  },
  {
    name: 'dialog: link to a file',
    show: async (page, tenant) => {
      const bucket = new BucketPage(page)
      await bucket.open((await bucketLike(tenant, 'northwind-media')).name, 'docs/')
      await bucket.choose('licences.txt', 'Copy a link…')
      await expect(page.getByRole('textbox', { name: 'Link' })).toHaveValue(/X-Amz-Expires/)
    },
  },
  {
    name: 'dialog: empty a bucket',
    show: async (page, tenant) => {
      const bucket = new BucketPage(page)
      await bucket.open((await bucketLike(tenant, 'northwind-media')).name)
      await page.getByRole('button', { name: /^More actions for/ }).click()
      await page.getByRole('menuitem', { name: 'Empty the bucket…' }).click()
      await expect(page.getByRole('alertdialog')).toContainText('Everything in it is deleted')
    },
  },
  {
    name: 'upload that failed',
    show: async (page, tenant) => {
      const { name } = await bucketLike(tenant, 'northwind-scratch')
      const bucket = new BucketPage(page)
      await bucket.open(name)
      await tenant.fault({ method: 'PUT', path: `/s3/${name}/a.txt`, kind: 'status', status: 403 })
      await bucket.upload({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('a') })
      await expect(bucket.uploads).toContainText('told to fail')
    },
  },
  {
    name: 'bucket that S3 keeps the page out of',
    show: async (page, tenant) => {
      const { name } = await bucketLike(tenant, 'shop-uploads')
      await page.goto(`/storage/buckets/${name}`)
      await expect(page.getByText('The S3 server does not let this page in')).toBeVisible()
    },
  },
  {
    name: 'S3 access, with the secret shown',
    show: async (page) => {
      await page.goto('/storage/s3-access')
      await page.getByRole('checkbox', { name: 'Show with the secret key' }).check()
      await page
        .getByRole('button', { name: /^Show secret key of/ })
        .first()
        .click()
    },
  },
  {
    name: 'dialog: delete an S3 key',
    show: async (page) => {
      await page.goto('/storage/s3-access')
      await page
        .getByRole('button', { name: /^Delete [A-Z0-9]{20}$/ })
        .first()
        .click()
      await expect(page.getByRole('alertdialog')).toContainText('stops working at once')
    },
  },
  {
    name: 'command palette, on the page of a VM',
    show: async (page, tenant) => {
      await showVm(page, tenant, 'cyc01', 'web-01')
      await page.getByRole('button', { name: 'Search everything' }).click()
      await expect(page.getByRole('group', { name: 'With web-01' })).toBeVisible()
    },
  },
  {
    name: 'command palette, with what it found',
    show: async (page) => {
      await page.goto('/')
      await page.getByRole('button', { name: 'Search everything' }).click()
      await page.getByRole('combobox', { name: 'Find anything, do anything' }).fill('stop db')
      await expect(page.getByRole('group', { name: 'Actions' })).toBeVisible()
    },
  },
  {
    name: 'page that is not there',
    show: async (page) => {
      await page.goto('/nowhere')
      await expect(page.getByRole('heading', { name: 'There is no such page', level: 1 })).toBeVisible()
    },
  },
]
