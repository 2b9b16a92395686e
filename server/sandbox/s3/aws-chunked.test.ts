import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'

import { AwsChunkedDecoder } from './aws-chunked.ts'

const decode = (pieces: readonly Buffer[]) => text(Readable.from(pieces).pipe(new AwsChunkedDecoder()))

it('gives back what was framed, however the network cut it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ minLength: 1, maxLength: 40 }), { maxLength: 6 }),
      fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 10 }),
      async (pieces, cuts) => {
        const framed = Buffer.concat([
          ...pieces.map((piece) => {
            const bytes = Buffer.from(piece)
            return Buffer.concat([
              Buffer.from(`${bytes.length.toString(16)};chunk-signature=ab\r\n`),
              bytes,
              Buffer.from('\r\n'),
            ])
          }),
          Buffer.from('0;chunk-signature=cd\r\nx-amz-checksum-crc32:AAAA\r\n\r\n'),
        ])
        const cut: Buffer[] = []
        for (let at = 0, turn = 0; at < framed.length; turn += 1) {
          const length = cuts[turn % cuts.length] ?? 1
          cut.push(framed.subarray(at, at + length))
          at += length
        }
        expect(await decode(cut)).toBe(pieces.join(''))
      },
    ),
  )
})

it('refuses a body that ends too early', async () => {
  await expect(decode([Buffer.from('5\r\nhel')])).rejects.toThrow('middle of a piece')
})
