import { expect } from '@playwright/test'
import type { Screen } from './screen.ts'
import { HOUR, lookAt } from './visits.ts'
import { VmList } from './vm-list.ts'
import { showVm } from './vm-page.ts'

/** Signing in, the overview, the palette: what belongs to no area. */
export const shellScreens: readonly Screen[] = [
  {
    name: 'overview',
    show: async (page) => {
      await page.goto('/')
      await expect(page.getByRole('main').getByRole('link', { name: 'old-shop' })).toBeVisible()
    },
    further: [
      {
        name: 'account menu',
        open: async (page) => {
          await page.getByRole('button', { name: /^Signed in as/ }).click()
          await expect(page.getByRole('menu')).toBeVisible()
        },
      },
      {
        name: 'dialog: keyboard shortcuts',
        open: async (page) => {
          await page.getByRole('button', { name: /^Signed in as/ }).click()
          await page.getByRole('menuitem', { name: 'Keyboard shortcuts' }).click()
          await expect(page.getByRole('dialog')).toContainText('Next row')
        },
      },
      {
        name: 'command palette, with what it found',
        open: async (page) => {
          await page.getByRole('button', { name: 'Search everything' }).click()
          await page.getByRole('combobox', { name: 'Find anything, do anything' }).fill('stop db')
          await expect(page.getByRole('group', { name: 'Actions' })).toBeVisible()
        },
      },
      {
        name: 'offline',
        open: async (page) => {
          await page.context().setOffline(true)
          await expect(page.getByText(/^You are offline\./)).toBeVisible()
        },
        shut: async (page) => {
          await page.context().setOffline(false)
          await expect(page.getByText(/^You are offline\./)).toBeHidden()
        },
      },
    ],
  },
  {
    name: 'overview, with what changed since the last visit',
    show: async (page, tenant) => {
      const began = Date.now()
      await lookAt(page, began)
      const { uuid } = await tenant.api.vm('cyc01', 'web-02')
      await tenant.api.deleteVm('cyc01', uuid)
      await lookAt(page, began + 3 * HOUR)
      await expect(page.getByRole('region', { name: 'Since your last visit' })).toContainText('web-02')
    },
  },
  {
    name: 'overview, with the first steps',
    world: 'empty',
    show: async (page) => {
      await page.goto('/')
      const steps = page.getByRole('region', { name: 'Your first virtual machine in three steps' })
      await expect(steps.locator('[aria-current=step]')).toContainText('Create a virtual machine')
    },
  },
  {
    name: 'dialog: activity',
    show: async (page, tenant) => {
      const vm = await showVm(page, tenant, 'cyc01', 'web-01')
      await vm.choose('Rename…')
      await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('web-one')
      await page.getByRole('dialog').getByRole('button', { name: 'Rename' }).click()
      await expect(page.getByRole('dialog')).toBeHidden()
      await page.getByRole('button', { name: 'Activity' }).click()
      const dialog = page.getByRole('dialog', { name: 'Activity' })
      await dialog.getByText('Show the request').click()
      await expect(dialog.getByRole('region', { name: 'Request as curl' })).toBeVisible()
    },
  },
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
    name: 'sign-in, for a further account',
    show: async (page) => {
      await page.goto('/sign-in?another=1')
      await expect(page.getByText('Signed in already')).toBeVisible()
    },
  },
  {
    name: 'dialog: sign in again',
    show: async (page) => {
      const list = new VmList(page)
      await list.open()
      await page.context().clearCookies()
      await list.meetTheEnd()
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
