import { expect, type Page } from '@playwright/test'
import type { Tenant } from './tenant.ts'

/** Something the panel can show, and how to get there. */
export interface Screen {
  readonly name: string
  readonly show: (page: Page, tenant: Tenant) => Promise<void>
}

function heading(page: Page, name: string | RegExp): Promise<void> {
  return expect(page.getByRole('heading', { name, level: 1 })).toBeVisible()
}

/** Every page, tab and dialog, for what must hold on all of them. */
export const screens: readonly Screen[] = [
  {
    name: 'sign-in',
    show: async (page) => {
      await page.context().clearCookies()
      await page.goto('/sign-in')
      await heading(page, /^Sign in/)
      await page.getByRole('button', { name: 'Sign in' }).click()
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
    name: 'page that is not there',
    show: async (page) => {
      await page.goto('/nowhere')
      await heading(page, 'There is no such page')
    },
  },
]
