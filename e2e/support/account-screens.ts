import { expect } from '@playwright/test'
import type { Screen } from './screen.ts'
import { TokenList } from './token-list.ts'

/** Every page and dialog of the user's own area. */
export const accountScreens: readonly Screen[] = [
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
    name: 'API tokens',
    show: async (page) => {
      await new TokenList(page).open()
    },
    further: [
      {
        name: 'dialog: new API token',
        open: async (page) => {
          await page.getByRole('button', { name: 'New token' }).click()
          await page.getByRole('radio', { name: 'One billing account' }).check()
          await page.getByRole('dialog').getByRole('button', { name: 'Create token' }).click()
          await expect(page.getByText('Say what uses the token')).toBeVisible()
        },
      },
      {
        name: 'dialog: delete an API token',
        open: async (page) => {
          await expect(await new TokenList(page).choose('Control panel', 'Delete…')).toContainText(
            'signs you out',
          )
        },
      },
    ],
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
]
