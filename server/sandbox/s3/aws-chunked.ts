import { Transform, type TransformCallback } from 'node:stream'

/**
 * Takes the frames off a body that was sent piece by piece (`aws-chunked`): `SIZE[;chunk-signature=…]\r\n BYTES \r\n …`, a last piece of
 * size 0, and trailers. The pieces' own signatures are not checked; that of the request was.
 */
export class AwsChunkedDecoder extends Transform {
  #rest: Buffer = Buffer.alloc(0)
  /** Bytes of the present piece that are still to come; -1 while its head is read. */
  #left = -1
  #isOver = false

  override _transform(data: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.#rest = this.#rest.length === 0 ? data : Buffer.concat([this.#rest, data])
    try {
      while (!this.#isOver && this.#step());
      done()
    } catch (error) {
      done(error instanceof Error ? error : new Error(String(error)))
    }
  }

  override _flush(done: TransformCallback): void {
    done(this.#isOver ? null : new Error('The body ended in the middle of a piece'))
  }

  /** Whether there may be more to take from what has come. */
  #step(): boolean {
    if (this.#left < 0) {
      const end = this.#rest.indexOf('\r\n')
      if (end === -1) return false
      const size = Number.parseInt(this.#rest.toString('latin1', 0, end), 16)
      if (Number.isNaN(size)) throw new TypeError('A piece of the body has no readable size')
      this.#rest = this.#rest.subarray(end + 2)
      this.#left = size
      this.#isOver = size === 0
      return true
    }
    if (this.#left > 0) {
      const piece = this.#rest.subarray(0, this.#left)
      if (piece.length === 0) return false
      this.push(piece)
      this.#left -= piece.length
      this.#rest = this.#rest.subarray(piece.length)
      return true
    }
    if (this.#rest.length < 2) return false
    this.#rest = this.#rest.subarray(2)
    this.#left = -1
    return true
  }
}
