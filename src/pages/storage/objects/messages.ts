import { catalogue, plural } from '@/lib/i18n/catalogue'

const objects = (count: number) => plural(count, { one: '# object', other: '# objects' })
const wereDeleted = (count: number) =>
  plural(count, { one: '# object was deleted', other: '# objects were deleted' })
const files = (count: number) => plural(count, { one: '# file', other: '# files' })

/** The files in a bucket. */
const en = {
  crumb: 'Buckets',
  summary: (size: string, count: number) => `${size} in ${objects(count)}`,
  upload: 'Upload files…',
  uploadFolder: 'Upload a folder…',
  more: (name: string) => `More actions for ${name}`,
  emptyBucket: 'Empty the bucket…',
  path: 'Folder',
  label: (place: string) => `Content of ${place}`,
  drop: 'Drop files or folders here to upload them into this folder',
  columns: { name: 'Name', size: 'Size', modified: 'Changed' },
  folder: 'folder',
  loaded: (count: number) =>
    `${plural(count, { one: '# entry', other: '# entries' })} so far; more come as you scroll.`,
  all: (count: number) => plural(count, { one: '# entry', other: '# entries' }),
  menu: {
    open: 'Open',
    preview: 'Preview',
    download: 'Download',
    link: 'Copy a link…',
    copyKey: 'Copy name',
    copied: 'Name copied',
    copyFailed: (key: string) => `Could not copy. The name is ${key}.`,
    delete: 'Delete…',
  },
  empty: {
    title: 'This bucket is empty',
    folder: 'There is nothing in this folder',
    text: 'Drop files or folders here, or choose them above.',
  },
  gone: {
    title: 'There is no such bucket',
    text: 'It was deleted, or its name is mistyped.',
    toList: 'See all buckets',
  },
  what: { bucket: 'The bucket' },
  noKey: {
    title: 'No S3 key yet',
    text: 'The panel opens buckets with one of your S3 keys. The key stays in memory and goes nowhere else.',
    setUp: 'Set up S3 access',
  },
  cannot: {
    reading: 'The key and the address of the S3 server are still being read',
    unread: 'The key or the address of the S3 server could not be read',
  },
  failed: 'The files could not be read',
  retry: 'Try again',
  failures: {
    network: 'The S3 server cannot be reached. Check your connection, then try again.',
    blocked: 'The S3 server does not let this panel in.',
    cut: 'The S3 server was reached, but the connection broke before it answered. Try again; if it breaks each time, the CORS rule of this bucket may not allow this kind of request.',
    unexposed:
      'The CORS rule of this bucket does not expose the ETag header, without which large files cannot be uploaded.',
    denied: 'The S3 server refuses the key. Check it under S3 access.',
    noBucket: 'The S3 server knows no such bucket.',
    gone: 'The file is not there any more.',
    other: (code: string, message: string) => (message === '' ? code : `${message} (${code})`),
  },
  cors: {
    title: 'The S3 server does not let this page in',
    text: (origin: string, bucket: string) =>
      `Files go straight between your browser and the S3 server. For that the bucket ${bucket} must allow pages of ${origin} (CORS), and it does not. Add this rule with a program that has your key; other rules of the bucket are replaced unless you add them to it:`,
    rule: 'Rule',
    copyRule: 'rule',
    save: 'Saved as cors.json it is set with the AWS CLI:',
    copyCommand: 'command',
    settings: 'Settings for the AWS CLI',
    retry: 'Try again',
  },
  policy: {
    title: 'Reload this page to see the files',
    text: 'It was opened before the panel knew where the S3 server is.',
    reload: 'Reload',
  },
  uploads: {
    title: 'Uploads',
    progress: (name: string) => `Upload of ${name}`,
    waiting: 'Waiting',
    running: (done: string, total: string) => `${done} of ${total}`,
    done: 'Uploaded',
    cancelled: 'Cancelled',
    cancelFor: (name: string) => `Cancel the upload of ${name}`,
    retry: 'Try again',
    retryFor: (name: string) => `Try again: ${name}`,
    clear: 'Clear',
    total: (done: number, all: number) => `${done} of ${all} uploaded`,
    goOn: (bucket: string) => `The upload into ${bucket} goes on`,
    goOnText: 'You can look at other pages. Do not close this tab until it is done.',
    arrivedElsewhere: (count: number, bucket: string) =>
      `${plural(count, { one: '# file was uploaded', other: '# files were uploaded' })} into ${bucket}`,
    failedElsewhere: (name: string, bucket: string) => `${name} was not uploaded into ${bucket}`,
    notOpenYet: 'The bucket is still being opened: nothing was uploaded. Drop the files again in a moment.',
  },
  replace: {
    title: (count: number) => `Replace ${files(count)}`,
    text: 'They are there already. What they hold now is lost.',
    names: 'Replaced',
    confirm: 'Replace',
    keep: 'Upload nothing',
    more: (count: number) => `and ${plural(count, { other: '# more' })}`,
  },
  remove: {
    title: (count: number, only: string | null) =>
      only === null ? `Delete ${count} entries` : `Delete ${only}`,
    emptyTitle: (name: string) => `Empty bucket ${name}`,
    folder: 'With everything in it.',
    counting: 'What is in the folders is still being counted.',
    uncounted: 'What is in the folders could not be counted.',
    inFolders: (count: number, size: string, more: boolean) =>
      `${more ? 'More than ' : ''}${objects(count)} with ${size} in the folders.`,
    text: 'Their content is lost; this cannot be undone.',
    emptyText: (count: number, size: string) =>
      `Everything in it is deleted: ${objects(count)} with ${size}. This cannot be undone.`,
    stays: 'The bucket itself stays.',
    links: 'Links to them stop working.',
    names: 'Deleted',
    confirm: 'Delete',
    confirmEmpty: 'Empty the bucket',
    progress: 'Deleting',
    done: (count: number) => `${objects(count)} deleted`,
    stop: 'Stop',
    stopped: (count: number) => `Stopped. ${wereDeleted(count)}, the rest is still there.`,
    failedAfter: (count: number) => `${wereDeleted(count)} before it failed.`,
    phrase: (count: number) => `delete ${count}`,
  },
  link: {
    title: (name: string) => `Link to ${name}`,
    text: 'Whoever has the link can download the file until it ends, without a key.',
    period: 'Works for',
    periods: { '900': '15 minutes', '3600': '1 hour', '86400': '1 day', '604800': '7 days' },
    link: 'Link',
    copy: 'Copy link',
    copied: 'Link copied',
    copyFailed: 'Could not copy. Select the link and copy it yourself.',
    close: 'Close',
    ends: 'It cannot be taken back before that, except by deleting the file or the key it is signed with.',
  },
  preview: {
    type: 'Type',
    size: 'Size',
    modified: 'Changed',
    etag: 'ETag',
    none: 'There is no preview for this kind of file.',
    nothing: 'The file is empty.',
    western: 'It is not UTF-8; shown as Western European text (Windows-1252).',
    tooLarge: (size: string) => `Pictures are shown up to ${size}. Download it to see it.`,
    truncated: (shown: string) => `Only the first ${shown} are shown.`,
    binary: 'It does not hold text.',
    close: 'Close',
    failed: 'It could not be read.',
    broken: 'It could not be shown as a picture.',
  },
}

export const objectMessages = catalogue('objectMessages', en)
