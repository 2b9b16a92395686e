import type { Page } from '@playwright/test'
import { signOutAndIn } from './support/sign-out-and-in.ts'
import { Tenant } from './support/tenant.ts'
import { expect, test } from './support/test.ts'
import { HOUR, lookAt, looks } from './support/visits.ts'

/* What changed since this browser last looked: in the inventory, and in what a month costs. */

const cardOf = (page: Page) => page.getByRole('region', { name: 'Since your last visit' })

test('a later visit is told what changed and what a month costs now, until it is put away', async ({
  page,
  tenant,
}) => {
  const { api } = tenant
  const card = cardOf(page)
  const began = Date.now()
  await lookAt(page, began)
  await expect(card).toBeHidden()

  const { uuid } = await api.vm('cyc01', 'cache-01')
  await api.stopVm('cyc01', uuid)
  // Soon after it is still the same visit.
  await lookAt(page, began + HOUR / 4)
  await expect(card).toBeHidden()

  const { uuid: another } = await api.vm('cyc01', 'web-02')
  await api.deleteVm('cyc01', another)
  await lookAt(page, began + 3 * HOUR)
  await expect(card).toContainText('Compared with what this browser showed on')
  await expect(card.getByRole('listitem').filter({ hasText: 'web-02' })).toContainText('Gone')
  await expect(card).toContainText(
    /Everything together, a month as it stands: €[\d,.]+, was €[\d,.]+ \(-€[\d,.]+\)/,
  )
  // What the visit before has seen already is not told again.
  await expect(card).not.toContainText('cache-01')

  // Over a reload it stays.
  await lookAt(page, began + 3 * HOUR + 60_000)
  await expect(card).toContainText('web-02')
  await card.getByRole('button', { name: 'Put away what changed since the last visit' }).click()
  await expect(card).toBeHidden()
  await lookAt(page, began + 3 * HOUR + 120_000)
  await expect(card).toBeHidden()
})

test('what another user of the browser saw is nothing to compare with', async ({ page }) => {
  const began = Date.now()
  await lookAt(page, began)
  const other = await Tenant.create('empty', 60)
  await signOutAndIn(page, other.token)
  await lookAt(page, began + 3 * HOUR)
  await expect(cardOf(page)).toBeHidden()
  expect(await looks(page)).toHaveLength(2)
})
