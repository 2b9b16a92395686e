import { describe, expect, it } from 'vitest'
import { isInstalled } from './install.mjs'

const wanted = {
  packages: {
    '': { version: '1.0.0' },
    'node_modules/zod': { version: '4.6.7' },
    'node_modules/@oxlint/darwin-arm64': { version: '1.0.0', optional: true },
  },
}

describe('isInstalled', () => {
  it('is content with what belongs to this platform', () => {
    expect(isInstalled(wanted, { packages: { 'node_modules/zod': { version: '4.6.7' } } })).toBe(true)
  })

  it.each([
    ['nothing is installed', {}],
    ['a package is missing', { packages: {} }],
    ['a package has another version', { packages: { 'node_modules/zod': { version: '4.6.6' } } }],
  ])('installs when %s', (_, installed) => {
    expect(isInstalled(wanted, installed)).toBe(false)
  })
})
