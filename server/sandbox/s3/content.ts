import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream, mkdirSync } from 'node:fs'
import { appendFile, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** Where the bytes of an object are; neither a file nor a text: they are made up as they are asked for. */
export interface Content {
  readonly size: number
  readonly file: string | null
  readonly text: string | null
}

export interface Received {
  readonly file: string
  readonly size: number
  readonly md5: string
  readonly sha256: string
}

/** The files that hold what was uploaded. */
export class ContentStore {
  readonly #dir: string

  constructor(dir: string) {
    this.#dir = dir
    mkdirSync(dir, { recursive: true })
  }

  /** Keeps a body; of one that breaks off nothing stays. */
  async receive(body: Readable): Promise<Received> {
    const file = randomUUID()
    const [md5, sha256] = [createHash('md5'), createHash('sha256')]
    let size = 0
    const measure = new Transform({
      transform(data: Buffer, _encoding, done) {
        md5.update(data)
        sha256.update(data)
        size += data.length
        done(null, data)
      },
    })
    try {
      await pipeline(body, measure, createWriteStream(this.#path(file)))
    } catch (error) {
      await this.remove([file])
      throw error
    }
    return { file, size, md5: md5.digest('hex'), sha256: sha256.digest('hex') }
  }

  /** Puts the parts of an upload behind each other, in a file of its own: they stay until the database knows of it. */
  async join(parts: readonly string[]): Promise<string> {
    const file = randomUUID()
    try {
      for (const part of parts) await appendFile(this.#path(file), await readFile(this.#path(part)))
    } catch (error) {
      await this.remove([file])
      throw error
    }
    return file
  }

  /** Keeps a file if what records it succeeds; then removes the files that this makes useless. */
  async keep(file: string, record: () => string | null | readonly (string | null)[]): Promise<void> {
    let useless: readonly (string | null)[]
    try {
      useless = [record()].flat()
    } catch (error) {
      await this.remove([file])
      throw error
    }
    await this.remove(useless)
  }

  /** @param last inclusive */
  read(content: Content, first: number, last: number): Readable {
    if (content.size === 0) return Readable.from([])
    if (content.text !== null) return Readable.from([Buffer.from(content.text).subarray(first, last + 1)])
    if (content.file !== null) return createReadStream(this.#path(content.file), { start: first, end: last })
    return Readable.from(filler(first, last))
  }

  async remove(files: readonly (string | null)[]): Promise<void> {
    const there = files.filter((file) => file !== null)
    await Promise.all(there.map((file) => rm(this.#path(file), { force: true })))
  }

  #path(file: string): string {
    return join(this.#dir, file)
  }
}

const BLOCK = 64 * 1024

/** The same bytes at the same place each time, however large the object is said to be. */
function* filler(first: number, last: number): Generator<Buffer> {
  const block = Buffer.alloc(BLOCK)
  for (let at = 0; at < BLOCK; at += 1) block[at] = (at * 31 + (at >> 8)) & 0xff
  for (let at = first; at <= last;) {
    const within = at % BLOCK
    const piece = block.subarray(within, Math.min(BLOCK, within + last - at + 1))
    yield piece
    at += piece.length
  }
}
