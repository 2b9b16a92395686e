import { addAccount, expectAccounts, sessionsOf, switchAccount, watchForTexts } from './support/accounts.ts'
import { Tenant } from './support/tenant.ts'
import { expect, test } from './support/test.ts'
import { VmList } from './support/vm-list.ts'

test('two accounts side by side: nothing that is asked for one is shown in the other', async ({
  page,
  tenant,
}) => {
  const other = await Tenant.create('empty', 60)
  const sessions = sessionsOf(page)

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

  sessions.clear()
  await switchAccount(page)
  await list.open()
  await expect(list.row('web-01')).toBeVisible()
  // Every call since the switch was made for the first account again.
  expect([...sessions]).toEqual([first])
  expect(await tenant.api.vms('cyc01')).not.toEqual([])
})

test('two tokens of one user are told apart', async ({ page, tenant }) => {
  const { token } = await tenant.api.createToken('Second')
  await page.goto('/')
  await expect(page.getByRole('banner')).not.toContainText('Cloudia Iaas')
  await addAccount(page, token)
  await expect(page.getByRole('banner')).toContainText(/Cloudia Iaas.*token “Second”/)
  await page.getByRole('button', { name: /^Signed in as/ }).click()
  const accounts = page.getByRole('menu').getByRole('group', { name: 'Accounts' })
  for (const name of ['Control panel', 'Second'])
    await expect(
      accounts.getByRole('menuitemradio', { name: new RegExp(`^Cloudia Iaas.*${name}`) }),
    ).toBeVisible()
  await page.getByRole('menuitem', { name: 'Add an account…' }).click()
  await expect(page.getByRole('button', { name: /^Go on as Cloudia Iaas.*“Second”/ })).toBeVisible()
})

test('two users of the same name are told apart by their numbers', async ({ page, tenant }) => {
  const other = await Tenant.create('demo', 60)
  await page.goto('/')
  await addAccount(page, other.token)
  const numbers = [await tenant.api.userId(), await other.api.userId()]
  await expect(page.getByRole('banner')).toContainText(`user ${numbers[1]}`)
  await page.getByRole('button', { name: /^Signed in as/ }).click()
  const accounts = page.getByRole('menu').getByRole('group', { name: 'Accounts' })
  for (const number of numbers)
    await expect(accounts.getByRole('menuitemradio', { name: new RegExp(`user ${number}\\b`) })).toBeVisible()
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

test('Back after a switch shows the account that was switched to', async ({ page, console }) => {
  // A VM of somebody else.
  console.allow(400)
  const other = await Tenant.create('empty', 60)
  const list = new VmList(page)
  await list.open()
  await expect(list.row('web-01')).toBeVisible()
  await page.getByRole('link', { name: 'web-01', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'web-01' })).toBeVisible()
  await addAccount(page, other.token)

  const seen = await watchForTexts(page, ['web-01', 'old-shop'])
  const sessions = sessionsOf(page)
  // To the VM of the other account, which is none of this one's, and on to the list.
  await page.goBack()
  await expect(page.getByText('There is no such virtual machine')).toBeVisible()
  await page.goBack()
  await expect(page.getByText('No virtual machines yet')).toBeVisible()
  expect(await seen()).toEqual([])
  expect(sessions.size).toBe(1)
})

test('an answer that is under way while switching is not shown in the other account', async ({
  page,
  tenant,
}) => {
  const other = await Tenant.create('empty', 60)
  await page.goto('/')
  await addAccount(page, other.token)
  await switchAccount(page)
  await expect(page.getByRole('main').getByRole('link', { name: 'old-shop' })).toBeVisible()

  await tenant.fault({ path: '/v1/*/user-resource/vm/list', kind: 'latency', latency_ms: 4000 })
  const asked = page.waitForRequest(/cyc01\/user-resource\/vm\/list/)
  await page.goto('/compute/vms')
  const answer = (await asked).response()
  const seen = await watchForTexts(page, ['web-01', 'old-shop'])
  await switchAccount(page)
  await page.getByRole('navigation').getByRole('link', { name: 'Virtual machines' }).click()
  await expect(page.getByText('No virtual machines yet')).toBeVisible()
  // It was given up with the page that had asked for it.
  expect(await answer).toBeNull()
  expect(await seen()).toEqual([])
})

test('two tabs work in their own accounts at the same time', async ({ page, context, tenant }) => {
  const other = await Tenant.create('empty', 60)
  const first = sessionsOf(page)
  await page.goto('/account/tokens')
  const tokens = page.getByRole('table', { name: 'API tokens' })
  await expect(tokens).toContainText('Control panel')

  const tab = await context.newPage()
  await tab.goto('/')
  await addAccount(tab, other.token)
  const seen = await watchForTexts(tab, ['Deployments of client projects'])
  const second = sessionsOf(tab)
  await tab.goto('/account/tokens')
  await tab.getByRole('button', { name: 'New token' }).click()
  const dialog = tab.getByRole('dialog')
  await dialog.getByLabel('Description').fill('Made in the second tab')
  await dialog.getByRole('button', { name: 'Create token' }).click()
  await dialog.getByRole('button', { name: 'I have stored it' }).click()
  await expect(tab.getByRole('table', { name: 'API tokens' })).toContainText('Made in the second tab')

  await page.bringToFront()
  await page.getByRole('link', { name: 'Protection' }).click()
  await expect(page.getByRole('region', { name: 'API tokens' })).toContainText('Deployments of client')
  await page.goBack()
  await expect(tokens.getByRole('row')).toHaveCount((await tenant.api.tokens()).length + 1)
  await expect(tokens).not.toContainText('Made in the second tab')
  const made = (await other.api.tokens()).map(({ description }) => description)
  expect(made).toContain('Made in the second tab')
  expect(await seen()).toEqual([])
  expect([first.size, second.size]).toEqual([1, 1])
  expect([...first]).not.toEqual([...second])
})

test('a tab follows what another one signs in to and out of', async ({ page, context, console }) => {
  // What a tab asks for just when its session is ended in the other.
  console.allow(401)
  const other = await Tenant.create('empty', 60)
  await page.goto('/')
  await expectAccounts(page, 1)
  const tab = await context.newPage()
  await tab.goto('/')
  await addAccount(tab, other.token)
  await expectAccounts(page, 2)

  await tab.bringToFront()
  await tab.getByRole('button', { name: /^Signed in as/ }).click()
  await tab.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(tab.getByRole('button', { name: /^Go on as/ })).toHaveCount(1)
  await expectAccounts(page, 1)
  await expect(page.getByRole('main').getByRole('link', { name: 'old-shop' })).toBeVisible()

  // The account that both use: signed out of in one, nothing of it stays in the other.
  await tab.bringToFront()
  await tab.getByRole('button', { name: /^Go on as/ }).click()
  await tab.getByRole('button', { name: /^Signed in as/ }).click()
  await tab.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { name: 'Sign in to Elastis' })).toBeVisible()
  await expect(page.getByText('old-shop')).toHaveCount(0)
})

test('a link opened in a new tab stays in the account of its page', async ({ page, context }) => {
  const other = await Tenant.create('empty', 60)
  const list = new VmList(page)
  await list.open()
  const second = await context.newPage()
  await second.goto('/')
  await addAccount(second, other.token)

  await page.bringToFront()
  const opened = context.waitForEvent('page')
  await page.getByRole('link', { name: 'Virtual machines' }).click({ modifiers: ['ControlOrMeta'] })
  await expect(new VmList(await opened).row('web-01')).toBeVisible()
})

test('a switch that is called off does not take place', async ({ page, tenant }) => {
  const other = await Tenant.create('empty', 60)
  await page.goto('/')
  await addAccount(page, other.token)
  await switchAccount(page)
  await page.goto('/account/profile')
  await page.getByLabel('First name').fill('Half typed')
  page.once('dialog', (dialog) => void dialog.dismiss())
  await page.getByRole('button', { name: /^Signed in as/ }).click()
  const accounts = page.getByRole('menu').getByRole('group', { name: 'Accounts' })
  await accounts.getByRole('menuitemradio', { checked: false }).click()
  await expect(page.getByLabel('First name')).toHaveValue('Half typed')

  page.once('dialog', (dialog) => void dialog.accept())
  await page.reload()
  await page.goto('/account/tokens')
  const own = (await tenant.api.tokens()).length
  await expect(page.getByRole('table', { name: 'API tokens' }).getByRole('row')).toHaveCount(own + 1)
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
  const user = await tenant.api.userId()
  await tenant.api.deleteToken(
    (await tenant.api.tokens()).find(({ token }) => token === tenant.token)?.id ?? own?.id ?? 0,
  )
  const dialog = await list.meetTheEnd()
  await dialog.getByLabel('API token').fill(other.token)
  await expect(dialog).toContainText(`The session of Cloudia Iaas (${user}) has ended`)
  await dialog.getByRole('button', { name: 'Sign in' }).click()
  // Not before it is said that what was typed is lost.
  await expect(dialog).toContainText('This token is of another user')
  await expect(page.getByText('web-01', { exact: true }).first()).toBeVisible()
  await dialog.getByRole('button', { name: /^Leave, and go on as/ }).click()
  await expect(page.getByText('No virtual machines yet')).toBeVisible()
  await expect(page.getByText('web-01')).toBeHidden()
})
