import { catalogue, plural } from '@/lib/i18n/catalogue'

const objects = (count: number) => plural(count, { one: '# object', other: '# objects' })
const theFolders = (count: number) => plural(count, { one: 'the folder', other: 'the folders' })
const wereDeleted = (count: number) =>
  plural(count, { one: '# object was deleted', other: '# objects were deleted' })

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
  notSaved: (name: string) =>
    `${name} was not downloaded: the S3 server answered with something else. Try again.`,
  retry: 'Try again',
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
  remove: {
    title: (count: number, only: string | null) =>
      only === null ? `Delete ${count} entries` : `Delete ${only}`,
    emptyTitle: (name: string) => `Empty bucket ${name}`,
    folder: 'With everything in it.',
    counting: (folders: number) => `What is in ${theFolders(folders)} is still being counted.`,
    uncounted: (folders: number) => `What is in ${theFolders(folders)} could not be counted.`,
    inFolders: (count: number, size: string, more: boolean, folders: number) =>
      `${more ? 'More than ' : ''}${objects(count)} with ${size} in ${theFolders(folders)}.`,
    text: (entries: number) =>
      `${plural(entries, { one: 'Its content is lost', other: 'Their content is lost' })}; this cannot be undone.`,
    emptyText: (count: number, size: string) =>
      `Everything in it is deleted: ${objects(count)} with ${size}. This cannot be undone.`,
    stays: 'The bucket itself stays.',
    links: (isOneFile: boolean) => `Links to ${isOneFile ? 'it' : 'them'} stop working.`,
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
