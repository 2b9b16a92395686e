import {
  DeleteObjectCommand,
  PutBucketCorsCommand,
  S3Client,
  type CORSConfiguration,
} from '@aws-sdk/client-s3'
import { expect, type Locator, type Page } from '@playwright/test'
import type { Tenant } from './tenant.ts'

/** The page of a bucket, as a person finds things on it. */
export class BucketPage {
  readonly page: Page
  readonly table: Locator
  readonly uploads: Locator

  constructor(page: Page) {
    this.page = page
    this.table = page.getByRole('table', { name: /^Content of/ })
    this.uploads = page.getByRole('region', { name: 'Uploads' })
  }

  async open(bucket: string, prefix?: string): Promise<void> {
    const search = prefix === undefined ? '' : `?prefix=${encodeURIComponent(prefix)}`
    await this.page.goto(`/storage/buckets/${bucket}${search}`)
    await expect(this.page.getByRole('heading', { name: bucket, level: 1 })).toBeVisible()
  }

  async upload(...files: Parameters<Locator['setInputFiles']>): Promise<void> {
    const empty = this.page.getByText(/^(This bucket is empty|There is nothing in this folder)$/)
    await expect(this.table.or(empty)).toBeVisible()
    await this.page
      .getByLabel('Upload files…')
      .last()
      .setInputFiles(...files)
  }

  /** What the menu of a file or folder offers. */
  async choose(name: string, item: string): Promise<void> {
    await this.page.getByRole('button', { name: `Actions for ${name}`, exact: true }).click()
    await this.page.getByRole('menuitem', { name: item }).click()
  }
}

/** The tenant's bucket whose name begins so: the user's number may stand behind it. */
export async function bucketLike(tenant: Tenant, name: string) {
  const bucket = (await tenant.api.buckets()).find((each) => each.name.startsWith(name))
  if (bucket === undefined) throw new Error(`No bucket ${name}`)
  return bucket
}

/** As a program with the tenant's key would. */
export async function setCors(tenant: Tenant, Bucket: string, rules: CORSConfiguration): Promise<void> {
  await asProgram(tenant, (s3) => s3.send(new PutBucketCorsCommand({ Bucket, CORSConfiguration: rules })))
}

/** As a program with the tenant's key would. */
export async function deleteObject(tenant: Tenant, Bucket: string, Key: string): Promise<void> {
  await asProgram(tenant, (s3) => s3.send(new DeleteObjectCommand({ Bucket, Key })))
}

async function asProgram(tenant: Tenant, act: (s3: S3Client) => Promise<unknown>): Promise<void> {
  const [key] = await tenant.api.s3Keys()
  const s3 = new S3Client({
    endpoint: await tenant.api.s3Endpoint(),
    region: 'us-east-1',
    forcePathStyle: true,
    credentials: { accessKeyId: key?.accessKey ?? '', secretAccessKey: key?.secretKey ?? '' },
  })
  await act(s3)
  s3.destroy()
}
