/** A refusal in S3's own form. */
export class S3Failure extends Error {
  override readonly name = 'S3Failure'
  readonly status: number
  readonly code: string

  constructor(status: number, code: string, message: string) {
    super(message)
    this.status = status
    this.code = code
  }
}

export const noSuchBucket = () => new S3Failure(404, 'NoSuchBucket', 'The specified bucket does not exist')
export const noSuchKey = () => new S3Failure(404, 'NoSuchKey', 'The specified key does not exist')
export const noSuchUpload = () =>
  new S3Failure(404, 'NoSuchUpload', 'The specified multipart upload does not exist')
export const malformed = () =>
  new S3Failure(400, 'MalformedXML', 'The XML was not well-formed or did not fit the schema')
