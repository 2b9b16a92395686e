import { expect, test as base } from '@playwright/test'
import { ConsoleWatch } from './console-watch.ts'
import { Tenant, type World } from './tenant.ts'

interface Options {
  /** What the test's tenant starts with. */
  world: World
  /** Sandbox seconds in one real second. Waits that a test looks at are held instead, see `Tenant.hold`. */
  speed: number
  /** Whether `page` starts with the tenant's session. */
  signedIn: boolean
}

interface Fixtures {
  tenant: Tenant
  console: ConsoleWatch
}

/** Each test has a tenant of its own and a page that is signed in as it. */
export const test = base.extend<Options & Fixtures>({
  world: ['demo', { option: true }],
  speed: [60, { option: true }],
  signedIn: [true, { option: true }],

  // What moves would have to be waited for.
  contextOptions: async ({ contextOptions }, use) => {
    await use({ ...contextOptions, reducedMotion: 'reduce' })
  },

  // Set by scripts/on-day.mjs.
  context: async ({ context }, use) => {
    const content = process.env['E2E_OTHER_DATE']
    if (content !== undefined) await context.addInitScript({ content })
    await use(context)
  },

  tenant: async ({ world, speed }, use) => {
    await use(await Tenant.create(world, speed))
  },

  console: [
    async ({ context }, use) => {
      const watch = new ConsoleWatch(context)
      await use(watch)
      expect(watch.complaints(), 'said on the console').toEqual([])
    },
    { auto: true },
  ],

  page: async ({ page, tenant, signedIn }, use) => {
    if (signedIn) {
      const answer = await page.request.post('/session', { data: { token: tenant.token } })
      expect(answer.status(), 'sign-in').toBe(204)
    }
    await use(page)
  },
})

export { expect } from '@playwright/test'
