import { expect } from '@playwright/test'
import { BucketPage, bucketLike } from './bucket-page.ts'
import type { Further, Screen } from './screen.ts'

/** A dialog that the menu of a disk opens. */
function diskDialog(item: string, shows: string): Further {
  return {
    name: `dialog of a disk: ${item}`,
    open: async (page) => {
      await page
        .getByRole('button', { name: /^Actions for/ })
        .first()
        .click()
      await page.getByRole('menuitem', { name: item }).click()
      await expect(page.getByRole('dialog').or(page.getByRole('alertdialog'))).toContainText(shows)
    },
  }
}

/** Every page and dialog of the storage area. */
export const storageScreens: readonly Screen[] = [
  {
    name: 'list of disks',
    show: async (page) => {
      await page.goto('/storage/disks')
      await expect(page.getByText(/2 disks are attached to no VM/)).toBeVisible()
    },
    further: [
      {
        name: 'dialog: new disk of a snapshot',
        open: async (page) => {
          await page.getByRole('button', { name: 'New disk' }).first().click()
          await page.getByRole('dialog').getByRole('radio', { name: 'Snapshot' }).check()
          await expect(page.getByRole('combobox', { name: 'Snapshot' })).toBeVisible()
        },
      },
    ],
  },
  {
    name: 'list of disks, those of no VM',
    show: async (page) => {
      await page.goto('/storage/disks?attachment=detached')
      await expect(page.getByRole('button', { name: /^Actions for/ })).toHaveCount(2)
    },
    further: [
      {
        name: 'a row menu',
        open: async (page) => {
          await page
            .getByRole('button', { name: /^Actions for/ })
            .first()
            .click()
          await expect(page.getByRole('menuitem', { name: 'Grow…' })).toBeVisible()
        },
      },
      diskDialog('Attach to a VM…', 'The system of the VM finds it at once.'),
      diskDialog('Move to another billing account…', 'Billing account'),
      diskDialog('Delete…', 'Erased'),
    ],
  },
  {
    name: 'list of buckets',
    show: async (page) => {
      await page.goto('/storage/buckets')
      await expect(page.getByRole('table', { name: 'Buckets' })).toContainText('Active')
    },
    further: [
      {
        name: 'dialog: new bucket, with a mistake',
        open: async (page) => {
          await page.getByRole('button', { name: 'New bucket' }).first().click()
          await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('My Bucket')
          await expect(page.getByText('May hold small letters')).toBeVisible()
        },
      },
    ],
  },
  {
    name: 'files in a bucket',
    show: async (page, tenant) => {
      await new BucketPage(page).open((await bucketLike(tenant, 'northwind-media')).name, 'docs/')
      await expect(page.getByRole('button', { name: 'licences.txt', exact: true })).toBeVisible()
    },
    further: [
      {
        name: 'a file in a bucket, previewed',
        open: async (page) => {
          await page.getByRole('button', { name: 'licences.txt', exact: true }).click()
          await expect(page.getByRole('dialog')).toContainText('The banners are ours.')
        },
      },
      {
        name: 'dialog: link to a file',
        open: async (page) => {
          await new BucketPage(page).choose('licences.txt', 'Copy a link…')
          await expect(page.getByRole('textbox', { name: 'Link' })).toHaveValue(/X-Amz-Expires/)
        },
      },
    ],
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
    further: [
      {
        name: 'dialog: delete an S3 key',
        open: async (page) => {
          await page
            .getByRole('button', { name: /^Delete [A-Z0-9]{20}$/ })
            .first()
            .click()
          await expect(page.getByRole('alertdialog')).toContainText('stops working at once')
        },
      },
    ],
  },
]
