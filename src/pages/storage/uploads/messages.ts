import { catalogue, plural } from '@/lib/i18n/catalogue'

const files = (count: number) => plural(count, { one: '# file', other: '# files' })

/** Files on their way into a bucket. */
const en = {
  drop: 'Drop files or folders here to upload them into this folder',
  title: 'Uploads',
  progress: (name: string) => `Upload of ${name}`,
  waiting: 'Waiting',
  running: (done: string, total: string) => `${done} of ${total}`,
  done: 'Uploaded',
  cancelled: 'Cancelled',
  failed: 'Not uploaded',
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
  checking: (count: number) => `Looking whether the name of ${files(count)} is taken already`,
  keepFrom: (count: number) => `Do not upload ${files(count)}`,
  checkFailed: (bucket: string) => `Nothing was uploaded into ${bucket} yet`,
  asks: (bucket: string) => `The upload into ${bucket} waits for your answer`,
  asksText: (count: number) => `${files(count)} would be replaced.`,
  openBucket: 'Open the bucket',
  notOpenYet: 'The bucket is still being opened: nothing was uploaded. Drop the files again in a moment.',
  replace: {
    title: (count: number) => `Replace ${files(count)}`,
    text: 'They are there already. What they hold now is lost.',
    names: 'Replaced',
    confirm: 'Replace',
    keep: 'Upload nothing',
    more: (count: number) => `and ${plural(count, { other: '# more' })}`,
  },
}

export const uploadMessages = catalogue('uploadMessages', en)
