import { createHash } from 'node:crypto'

import type { Database } from '../database.ts'
import { openToAll, type CorsRule } from '../s3/cors.ts'
import { insertObject, type NewObject } from '../s3/objects.ts'
import { insertBucket, isBucketNameTaken } from '../state/buckets.ts'
import { DAY, HOUR } from '../time.ts'
import type { Plot } from './world.ts'

interface BucketPlan {
  readonly name: string
  readonly account: number
  readonly daysOld: number
  readonly objects: readonly NewObject[]
  readonly cors?: readonly CorsRule[]
}

/** A bucket with all that is in it, from the day it was made. */
export function* addBucket({ db, userId, now }: Plot, plan: BucketPlan): Iterable<undefined> {
  const createdAt = now - plan.daysOld * DAY
  const id = insertBucket(db, {
    userId,
    billingAccountId: plan.account,
    name: freeName(db, plan.name, userId),
    sizeBytes: plan.objects.reduce((sum, { size }) => sum + size, 0),
    numObjects: plan.objects.length,
    cors: plan.cors ?? openToAll,
    createdAt,
    modifiedAt: plan.objects.length === 0 ? createdAt : now - 5 * HOUR,
  })
  const step = (now - 5 * HOUR - createdAt) / Math.max(1, plan.objects.length)
  for (const [at, object] of plan.objects.entries()) {
    insertObject(db, id, object, Math.round(createdAt + step * (at + 1)))
    yield
  }
}

/** Names are unique among all tenants: the first of a world has the plain ones. */
function freeName(db: Database, name: string, userId: number): string {
  return isBucketNameTaken(db, name) ? `${name}-${userId}` : name
}

/** Something that can be read. */
function text(key: string, contentType: string, content: string): NewObject {
  const bytes = Buffer.from(content)
  return {
    key,
    size: bytes.length,
    etag: createHash('md5').update(bytes).digest('hex'),
    content_type: contentType,
    file: null,
    text: content,
  }
}

/** Something large whose bytes nobody looks at. */
export function filler(key: string, contentType: string, size: number): NewObject {
  const etag = createHash('md5').update(`${key} ${size}`).digest('hex')
  return { key, size, etag, content_type: contentType, file: null, text: null }
}

const KB = 1024
const MB = 1024 * KB
const GB = 1024 * MB

const numbers = (count: number) => Array.from({ length: count }, (_, at) => at)
const padded = (number: number, digits: number) => String(number).padStart(digits, '0')

/** Pictures, films and papers of a small studio. */
export function mediaObjects(): NewObject[] {
  return [
    text('brand/logo.svg', 'image/svg+xml', picture(224, 'N')),
    text('brand/palette.json', 'application/json', PALETTE),
    text('docs/licences.txt', 'text/plain', LICENCES),
    text('docs/read me first.md', 'text/markdown', READ_ME),
    ...numbers(24).map((at) =>
      text(`site/banners/banner-${padded(at + 1, 2)}.svg`, 'image/svg+xml', picture(at * 15, String(at + 1))),
    ),
    ...numbers(180).map((at) =>
      filler(`site/photos/2026/photo-${padded(at + 1, 4)}.jpg`, 'image/jpeg', 900 * KB + at * 7919),
    ),
    ...numbers(16).map((at) =>
      filler(`video/raw/take-${padded(at + 1, 2)}.mov`, 'video/quicktime', 18 * GB + at * 311 * MB),
    ),
    filler('video/showreel.mp4', 'video/mp4', 1_482 * MB),
  ]
}

/** A dump of each night. */
export function backupObjects(now: number): NewObject[] {
  const nights = numbers(60)
    .toReversed()
    .map((night) => new Date(now - (night + 1) * DAY).toISOString().slice(0, 10))
  return [
    text(
      'manifest.csv',
      'text/csv',
      ['date,file', ...nights.map((night) => `${night},db/${night}/shop.sql.gz`)].join('\n'),
    ),
    ...nights.map((night, at) =>
      filler(`db/${night}/shop.sql.gz`, 'application/gzip', 18 * GB + at * 24 * MB),
    ),
  ]
}

/** Papers of the shop's customers, which only the shop's own page may read. */
export function uploadObjects(): NewObject[] {
  return numbers(420).map((at) =>
    filler(
      `customers/${padded(Math.floor(at / 3) + 1, 4)}/paper-${(at % 3) + 1}.pdf`,
      'application/pdf',
      48 * MB + at * 13 * KB,
    ),
  )
}

export const shopOnly: readonly CorsRule[] = [
  {
    origins: ['https://shop.example.com'],
    methods: ['GET', 'PUT'],
    headers: ['*'],
    exposed: [],
    maxAge: 600,
  },
]

function picture(hue: number, letter: string): string {
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360" viewBox="0 0 640 360">',
    `<rect width="640" height="360" fill="hsl(${hue} 60% 45%)"/>`,
    `<circle cx="320" cy="180" r="120" fill="hsl(${hue} 60% 92%)"/>`,
    `<text x="320" y="226" font-family="sans-serif" font-size="128" text-anchor="middle" fill="hsl(${hue} 60% 30%)">${letter}</text>`,
    '</svg>',
  ].join('')
}

const PALETTE = `${JSON.stringify({ ink: '#1b2230', paper: '#f8f9fb', accent: '#3451b2', good: '#1a7f37' }, null, 2)}\n`
const LICENCES = 'The photos in site/photos may be used on our own pages only.\nThe banners are ours.\n'
const READ_ME = '# Media\n\nWhat the web pages show lies in `site`, what is still being cut in `video/raw`.\n'
