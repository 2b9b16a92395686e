import fc from 'fast-check'
import { expect, it } from 'vitest'

import { partEnd } from './keep-end'

it.each([
  ['Windows Server 2019', 'Windows Server ', '2019'],
  ['Windows Server 2019 Standard', 'Windows Server ', '2019 Standard'],
  ['WordPress 6.7 on Ubuntu 24.04', 'WordPress 6.7 on Ubuntu ', '24.04'],
  ['Debian 12 Bookworm', 'Debian ', '12 Bookworm'],
  ['Rocky Linux', 'Rocky ', 'Linux'],
  ['GitLab 17.6 Community', 'GitLab 17.6 ', 'Community'],
  ['Fedora', 'Fedora', ''],
  ['a averylongwordwithoutend', 'a averylongwordwithoutend', ''],
])('parts %s', (name, beginning, end) => expect(partEnd(name)).toEqual([beginning, end]))

it('loses nothing of a name', () => {
  fc.assert(
    fc.property(fc.string(), (name) => {
      expect(partEnd(name).join('')).toBe(name)
    }),
  )
})
