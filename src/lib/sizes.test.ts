import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { formatBytes, formatGb, formatMb, parseMb } from './sizes'

beforeEach(() => {
  vi.stubGlobal('navigator', { languages: ['en-GB'] })
})
afterEach(() => {
  vi.unstubAllGlobals()
})

it.each([
  [8192, '8 GB'],
  [512, '0.5 GB'],
  [256, '256 MB'],
  [640, '640 MB'],
  [512 * 1024, '512 GB'],
  [1536, '1.5 GB'],
  [1500, '1,500 MB'],
  [1_048_576, '1 TB'],
  [0, '0 MB'],
])('writes %i MB as %s', (mb, text) => {
  expect(formatMb(mb).replace('\u00a0', ' ')).toBe(text)
})

it.each([
  [20, '20 GB'],
  [240, '240 GB'],
  [1000, '1,000 GB'],
  [2048, '2 TB'],
])('writes %i GB as %s', (gb, text) => {
  expect(formatGb(gb)).toBe(text)
})

it.each([
  ['8', 8192],
  ['8gb', 8192],
  [' 8 GB ', 8192],
  ['8 GiB', 8192],
  ['8192 MB', 8192],
  ['8,192 MB', 8192],
  ['512m', 512],
  ['1.5 GB', 1536],
  ['1,5 GB', 1536],
  ['1 TB', 1_048_576],
])('reads %s as %i MB', (text, mb) => {
  expect(parseMb(text)).toBe(mb)
})

it('takes a bare number in the unit of the field', () => {
  expect(parseMb('512', 'MB')).toBe(512)
})

it.each(['', 'lots', '-1', '8 apples', '1.2.3', 'GB', '1 2'])('does not read "%s"', (text) => {
  expect(parseMb(text)).toBeNull()
})

it('reads back what it writes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (mb) => {
      expect(parseMb(formatMb(mb).replace('\u00a0', ' '))).toBe(mb)
    }),
  )
})

describe('formatBytes', () => {
  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [999, '999 bytes'],
    [1023, '0.999 kB'],
    [1536, '1.5 kB'],
    [60 * 1024 * 1024, '60 MB'],
    [334_871_230_464, '312 GB'],
    [1_187_904_618_496, '1.08 TB'],
  ])('%d is %s', (bytes, words) => {
    expect(formatBytes(bytes)).toBe(words)
  })
})
