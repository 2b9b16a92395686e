import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { previewKind, textOf, westernTextOf } from './preview-kind'

describe('the preview of a file', () => {
  it.each([
    ['photo.JPG', { kind: 'image', type: 'image/jpeg' }],
    ['a.b/logo.svg', { kind: 'image', type: 'image/svg+xml' }],
    ['notes.md', { kind: 'text' }],
    ['dump.sql.gz', null],
    ['README', { kind: 'text' }],
    ['.gitignore', null],
    ['', null],
  ])('of %s', (name, kind) => {
    expect(previewKind(name)).toEqual(kind)
  })
})

describe('text', () => {
  it('is read also when it is cut in the middle of a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), (text, cut) => {
        fc.pre(!text.includes('\0'))
        const bytes = new TextEncoder().encode(text)
        const read = textOf(bytes.subarray(0, cut % (bytes.length + 1)))
        // The mark of the encoding at a beginning is no part of the text.
        expect(text.replace(/^\uFEFF/, '').startsWith(read ?? 'none')).toBe(true)
      }),
    )
  })

  it('of older programs is read byte by byte, and pictures are none', () => {
    expect(westernTextOf(new Uint8Array([0x63, 0x61, 0x66, 0xe9, 0x0a]))).toBe('caf\u00e9\n')
    expect(westernTextOf(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))).toBeNull()
    expect(westernTextOf(new Uint8Array([0x63, 0x61, 0x66, 0x07]))).toBeNull()
  })

  it('is not what holds other bytes', () => {
    expect(textOf(new Uint8Array([0x50, 0x4b, 0, 1]))).toBeNull()
    expect(textOf(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))).toBeNull()
  })
})
