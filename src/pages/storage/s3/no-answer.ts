/** A request that got no answer which this page may read: the connection broke, or the server's CORS rules hide the answer. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer'
  /** By this the S3 client knows that it may try again. */
  readonly $retryable = {}

  constructor(cause?: unknown) {
    super('No answer', { cause })
  }
}
