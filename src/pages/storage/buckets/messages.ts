import { catalogue, plural } from '@/lib/i18n/catalogue'

import type { BucketNameProblem } from './bucket-name'

const objects = (count: number) => plural(count, { one: '# object', other: '# objects' })

/** The list of buckets and its dialogs. */
const en = {
  title: 'Buckets',
  newBucket: 'New bucket',
  csvName: 'buckets.csv',
  partName: () => 'The buckets',
  summary: (count: number, size: string, total: number) =>
    `${plural(count, { one: '# bucket', other: '# buckets' })} with ${size} in ${objects(total)}`,
  monthly: (amount: string) => `, ${amount} a month`,
  search: { label: 'Search buckets', placeholder: 'Name or account' },
  columns: {
    name: 'Name',
    status: 'Status',
    size: 'Size',
    objects: 'Objects',
    account: 'Billed to',
    created: 'Created',
    modified: 'Changed',
    monthly: (symbol: string) => `${symbol} a month`,
    monthlyHint: (hours: number) => `Estimate for a month of ${hours} hours, if the content stays as it is`,
  },
  active: 'Active',
  suspended: 'Suspended',
  filters: {
    account: 'Billing account',
    status: 'Status',
    states: { active: 'Active', suspended: 'Suspended' },
  },
  objects,
  empty: {
    title: 'No buckets yet',
    text: 'A bucket keeps files for programs that speak S3, and for you in this panel.',
  },
  menu: {
    open: 'Open',
    copyName: 'Copy name',
    copied: 'Name copied',
    copyFailed: (name: string) => `Could not copy. The name is ${name}.`,
    account: 'Move to another billing account…',
    delete: 'Delete…',
  },
  cannot: {
    notEmpty: (count: number) =>
      `It holds ${objects(count)}. Empty it first: only an empty bucket can be deleted.`,
  },
  /** In the middle of a sentence. */
  named: (name: string) => `bucket ${name}`,
  create: {
    title: 'New bucket',
    text: 'A bucket belongs to the account and to no location. Empty it costs nothing.',
    name: 'Name',
    hint: '3 to 63 characters: small letters, digits, dots and hyphens. It cannot be changed later.',
    cost: (size: string, monthly: string) => `${size} in it cost ${monthly} a month.`,
    costUnknown: 'The price list names no price for what is in it.',
    problems: {
      length: 'Must have from 3 to 63 characters',
      characters: 'May hold small letters, digits, dots and hyphens only',
      ends: 'Must begin and end with a letter or a digit',
      dots: 'Two dots must not follow each other',
      address: 'Must not look like an IP address',
      reserved: 'This beginning or ending is reserved by S3',
    } satisfies Record<BucketNameProblem, string>,
    dots: 'A name with dots works, but programs that put it before the host name cannot use HTTPS with it.',
    reading: 'The billing accounts are still being read',
    submit: 'Create bucket',
    failed: 'No bucket was created',
  },
  move: {
    text: 'From now on the chosen account pays for what is in it. What it has cost so far stays with the present one.',
  },
  delete: {
    title: (name: string) => `Delete bucket ${name}`,
    text: 'It is empty. Its name becomes free, and anyone may take it.',
    programs: 'Programs that write to it fail from then on.',
    confirm: 'Delete bucket',
  },
}

export const bucketMessages = catalogue('bucketMessages', en)
