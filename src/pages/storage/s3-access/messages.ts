import { catalogue, plural } from '@/lib/i18n/catalogue'

/** How other programs get at the buckets. */
const en = {
  title: 'S3 access',
  summary: 'What programs need to read and write your buckets.',
  endpoint: {
    title: 'Endpoint',
    what: 'The endpoint',
    copy: 'endpoint',
    text: 'Any program that speaks S3 can be used. Buckets are named in the path, not before the host name.',
    maxBuckets: (count: number) => plural(count, { one: 'At most # bucket.', other: 'At most # buckets.' }),
  },
  keys: {
    title: 'Keys',
    what: 'The keys',
    text: 'Each key opens every bucket of this account. Give each program its own: it can then be stopped alone.',
    access: 'Access key',
    secret: 'Secret key',
    secretOf: (key: string) => `secret key of ${key}`,
    copyAccess: (key: string) => `access key ${key}`,
    generate: 'Generate key',
    delete: 'Delete…',
    deleteKey: (key: string) => `Delete ${key}`,
    empty: 'No keys yet',
    emptyText: 'The first key is made together with your S3 user.',
    setUp: 'Set up S3 access',
    malformed: (count: number) =>
      plural(count, {
        one: '# key came in a form that this panel cannot read and is left out.',
        other: '# keys came in a form that this panel cannot read and are left out.',
      }),
  },
  deleteKey: {
    title: (key: string) => `Delete ${key}`,
    text: 'Every program that uses this key stops working at once: it can neither read nor write any bucket. The panel cannot tell which ones do.',
    links: 'Links to files that were made with it stop working, too.',
    last: 'It is the only key. This panel cannot open buckets either until another one is generated.',
    undone: 'It cannot be brought back. Buckets and their content are not touched.',
    confirm: 'Delete key',
  },
  settings: {
    title: 'Ready-made settings',
    text: 'With your endpoint and the chosen key filled in.',
    key: 'Key',
    tool: 'Program',
    withSecret: 'Show with the secret key',
    withSecretHint: 'Otherwise a placeholder stands in its place.',
    placeholder: 'YOUR_SECRET_KEY',
    noKey: 'YOUR_ACCESS_KEY',
    copy: 'settings',
    where: {
      aws: 'In ~/.aws/config, then for example: aws s3 ls',
      rclone: 'In ~/.config/rclone/rclone.conf, then for example: rclone lsd elastis:',
      s3cmd: 'In ~/.s3cfg, then for example: s3cmd ls',
      javascript: 'npm install @aws-sdk/client-s3',
      python: 'pip install boto3',
    },
  },
}

export const s3AccessMessages = catalogue('s3AccessMessages', en)
