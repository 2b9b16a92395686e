import { catalogue } from '@/lib/i18n/catalogue'

/** Why S3 did not do something. */
const en = {
  network: 'The S3 server cannot be reached. Check your connection, then try again.',
  blocked: 'The S3 server does not let this panel in.',
  cut: 'The S3 server was reached, but the connection broke before it answered. Try again; if it breaks each time, the CORS rule of this bucket may not allow this kind of request.',
  unexposed:
    'The CORS rule of this bucket does not expose the ETag header, without which large files cannot be uploaded.',
  denied: 'The S3 server refuses the key. Check it under S3 access.',
  notAllowed:
    'The S3 server does not allow this with your key: a rule of the bucket may forbid it, or the bucket is suspended.',
  noBucket: 'The S3 server knows no such bucket.',
  gone: 'The file is not there any more.',
  other: (code: string, message: string) => (message === '' ? code : `${message} (${code})`),
}

export const s3Messages = catalogue('s3Messages', en)
