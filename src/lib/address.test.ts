import fc from 'fast-check'
import { expect, it } from 'vitest'

import { cidrContains, parseCidr, parseIpv4 } from './address'

it.each([
  ['0.0.0.0', 0],
  ['10.22.4.11', 169214987],
  ['255.255.255.255', 4294967295],
])('reads %s', (text, address) => {
  expect(parseIpv4(text)).toBe(address)
})

it.each([
  '',
  '10.0.0',
  '10.0.0.256',
  '10.0.0.01',
  '10.0.0.0.1',
  'a.b.c.d',
  '10.0.0.-1',
  '1e1.0.0.0',
  '2a05:1cc0::1',
])('does not read "%s"', (text) => {
  expect(parseIpv4(text)).toBeNull()
})

it('sorts by number, and knows what lies in a network', () => {
  fc.assert(
    fc.property(fc.ipV4(), fc.ipV4(), fc.integer({ min: 0, max: 32 }), (one, other, bits) => {
      const asBits = (text: string) =>
        text
          .split('.')
          .map((octet) => Number(octet).toString(2).padStart(8, '0'))
          .join('')
      const [a, b] = [parseIpv4(one), parseIpv4(other)]
      const cidr = parseCidr(`${one}/${bits}`)
      if (a === null || b === null || cidr === null) throw new Error('not read')
      expect(a < b).toBe(asBits(one) < asBits(other))
      expect(cidrContains(cidr, b)).toBe(asBits(one).slice(0, bits) === asBits(other).slice(0, bits))
    }),
  )
})

it.each(['10.0.0.0', '10.0.0.0/33', '10.0.0.0/', '10.0.0.0/a', '10.0.0/8', '10.0.0.0/8/8'])(
  'does not read "%s"',
  (text) => {
    expect(parseCidr(text)).toBeNull()
  },
)
