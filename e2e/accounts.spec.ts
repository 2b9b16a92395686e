import type { Page } from '@playwright/test'
import { Tenant } from './support/tenant.ts'
import { expect, test } from './support/test.ts'
import { VmList } from './support/vm-list.ts'

/** Signs this browser in to a further account, by the way the panel offers. */
async function addAccount(page: Page, token: string): Promise<void> {
  await page.getByRole('button', { name: /^Signed in as/ }).click()
  await page.getByRole('menuitem', { name: 'Add an account…' }).click()
  await expect(page.getByText('Signed in already')).toBeVisible()
  await page.getByLabel('API token').fill(token)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible()
}

/** Switches in the menu, to the account that is not the current one. */
async function switchAccount(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Signed in as/ }).click()
  const accounts = page.getByRole('menu').getByRole('group', { name: 'Accounts' })
  await accounts.getByRole('menuitemradio', { checked: false }).click()
  await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible()
}

test('two accounts side by side: nothing that is asked for one is shown in the other', async ({
  page,
  tenant,
}) => {
  const other = await Tenant.create('empty', 60)
  const sessions = new Set<string>()
  const asked: string[] = []
  page.on('request', (request) => {
    const session = request.headers()['elastis-session']
    if (!new URL(request.url()).pathname.startsWith('/v1/')) return
    asked.push(session ?? 'none')
    if (session !== undefined) sessions.add(session)
  })

  const list = new VmList(page)
  await list.open()
  await expect(list.row('web-01')).toBeVisible()
  const [first = ''] = sessions

  await addAccount(page, other.token)
  await page.goto('/compute/vms')
  await expect(page.getByText('No virtual machines yet')).toBeVisible()
  await expect(page.getByText('web-01')).toBeHidden()
  await page.goto('/account/tokens')
  const own = (await other.api.tokens()).length
  await expect(page.getByRole('table', { name: 'API tokens' }).getByRole('row')).toHaveCount(own + 1)
  expect(sessions.size).toBe(2)

  asked.length = 0
  await switchAccount(page)
  await list.open()
  await expect(list.row('web-01')).toBeVisible()
  // Every call since the switch was made for the first account again.
  expect(new Set(asked)).toEqual(new Set([first]))
  expect(await tenant.api.vms('cyc01')).not.toEqual([])
})

test('two tokens of one user are told apart', async ({ page, tenant }) => {
  const { token } = await tenant.api.createToken('Second')
  await page.goto('/')
  await addAccount(page, token)
  await page.getByRole('button', { name: /^Signed in as/ }).click()
  const accounts = page.getByRole('menu').getByRole('group', { name: 'Accounts' })
  for (const name of ['Control panel', 'Second'])
    await expect(
      accounts.getByRole('menuitemradio', { name: new RegExp(`^Cloudia Iaas.*${name}`) }),
    ).toBeVisible()
  await page.getByRole('menuitem', { name: 'Add an account…' }).click()
  await expect(page.getByRole('button', { name: /^Go on as Cloudia Iaas.*“Second”/ })).toBeVisible()
})

test('another tab goes on with its own account', async ({ page, context }) => {
  const other = await Tenant.create('empty', 60)
  const list = new VmList(page)
  await list.open()

  const second = await context.newPage()
  await second.goto('/')
  await addAccount(second, other.token)
  await second.goto('/compute/vms')
  await expect(second.getByText('No virtual machines yet')).toBeVisible()

  await page.reload()
  await expect(list.row('web-01')).toBeVisible()
  await second.reload()
  await expect(second.getByText('No virtual machines yet')).toBeVisible()
})

test('signing out of one leaves the other, which is gone on with when asked for', async ({
  page,
  context,
}) => {
  const other = await Tenant.create('empty', 60)
  await page.goto('/')
  await addAccount(page, other.token)
  await page.getByRole('button', { name: /^Signed in as/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { name: 'Sign in to Elastis' })).toBeVisible()
  await page.reload()
  await expect(page.getByText('Signed in already')).toBeVisible()
  expect((await context.cookies()).filter(({ name }) => name.includes('session'))).toHaveLength(1)

  await page.getByRole('button', { name: /^Go on as/ }).click()
  await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible()
  await expect(page.getByRole('main').getByRole('link', { name: 'old-shop' })).toBeVisible()
})

test('a session that ended is not gone on with by somebody else', async ({ page, tenant, console }) => {
  console.allow(403)
  const other = await Tenant.create('empty', 60)
  const list = new VmList(page)
  await list.open()
  const [own] = await tenant.api.tokens()
  await tenant.api.deleteToken(
    (await tenant.api.tokens()).find(({ token }) => token === tenant.token)?.id ?? own?.id ?? 0,
  )
  const dialog = await list.meetTheEnd()
  await dialog.getByLabel('API token').fill(other.token)
  await dialog.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByText('No virtual machines yet')).toBeVisible()
  await expect(page.getByText('web-01')).toBeHidden()
})
