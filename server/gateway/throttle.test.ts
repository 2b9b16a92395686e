import { describe, expect, it } from 'vitest'
import { SignInThrottle } from './throttle.ts'

const limits = { windowMs: 60_000, perAddress: 3, overall: 5 }

function attempts(throttle: SignInThrottle, address: string, count: number, now = 0) {
  return Array.from({ length: count }, () => throttle.begin(address, now)).map((each) =>
    'waitSeconds' in each ? each.waitSeconds : 0,
  )
}

describe('the throttle', () => {
  it('lets an address fail so often, then makes it wait for the rest of the window', () => {
    const throttle = new SignInThrottle(limits)
    expect(attempts(throttle, '192.0.2.1', 5)).toEqual([0, 0, 0, 60, 60])
    expect(attempts(throttle, '192.0.2.1', 1, 45_000)).toEqual([15])
    expect(attempts(throttle, '192.0.2.1', 1, 60_000)).toEqual([0])
  })

  it('keeps the others free, until there are too many failures overall', () => {
    const throttle = new SignInThrottle(limits)
    attempts(throttle, '192.0.2.1', 4)
    expect(attempts(throttle, '192.0.2.2', 3)).toEqual([0, 0, 60])
    expect(attempts(throttle, '192.0.2.3', 1)).toEqual([60])
  })

  it('does not count what succeeded', () => {
    const throttle = new SignInThrottle(limits)
    for (let turn = 0; turn < 20; turn++) {
      const attempt = throttle.begin('192.0.2.1', turn)
      expect(attempt).toHaveProperty('forget')
      if ('forget' in attempt) attempt.forget()
    }
  })

  it('takes the addresses of one IPv6 network for one', () => {
    const throttle = new SignInThrottle(limits)
    const same = ['2001:db8::1', '2001:db8:0:0:1::', '2001:0DB8:0:0::ffff', '2001:db8::2']
    expect(same.flatMap((address) => attempts(throttle, address, 1))).toEqual([0, 0, 0, 60])
    expect(attempts(throttle, '2001:db8:0:1::1', 1)).toEqual([0])
  })

  it('takes an IPv4 address in IPv6 clothes for itself', () => {
    const throttle = new SignInThrottle(limits)
    attempts(throttle, '::ffff:192.0.2.1', 3)
    expect(attempts(throttle, '192.0.2.1', 1)).toEqual([60])
  })
})
