import { describe, expect, it } from 'vitest'

import { parseDescriptors } from './descriptor'
import { documented } from './documented.fixture'
import { effectiveConstraints } from './effective'
import { type GuestLimits, boundsOf, withGuestLimits } from './guest-limits'
import { withKnownRefusals } from './known-refusals'

function constraints(entries: readonly unknown[], limits: GuestLimits | null | undefined, values = {}) {
  const descriptors = withGuestLimits(parseDescriptors(entries), limits)
  return Object.fromEntries(effectiveConstraints(descriptors, values).map((each) => [each.parameter, each]))
}

describe('the limits of a server class', () => {
  it('stand in for missing descriptors', () => {
    const made = constraints([], { cpu: 16, ram_mb: 32768, disk_gb: 500 })
    expect(made['vcpu']).toMatchObject({
      mandatory: true,
      constraint: { kind: 'range', integer: true, min: null, max: 16 },
    })
    expect(made['ram']).toMatchObject({ constraint: { min: null, max: 32768 } })
    expect(made['disks']).toMatchObject({ constraint: { min: null, max: 500 } })
  })

  it('make no disk size needed where a disk is given', () => {
    expect(constraints([], { disk_gb: 500 }, { disk_uuid: 'a' })['disks']?.applies).toBe(false)
  })

  it('hold beside a descriptor: the tighter minimum counts', () => {
    const tighter = constraints(documented, { cpu: { min: 2 }, ram_mb: { min: 128, max: 4096 } })
    expect(tighter['vcpu']?.constraint).toMatchObject({ min: 2, max: 16 })
    expect(tighter['ram']?.constraint).toMatchObject({ min: 512, max: 4096 })
  })

  it('are a minimum alone, where they state no more', () => {
    expect(constraints([], { cpu: { min: 2 } })['vcpu']).toMatchObject({
      mandatory: true,
      constraint: { kind: 'range', integer: true, min: 2, max: null },
    })
  })

  it('hold beside a descriptor: the tighter maximum counts', () => {
    const tighter = constraints(documented, { cpu: 8, ram_mb: 131072 })
    expect(tighter['vcpu']?.constraint).toMatchObject({ min: 1, max: 8 })
    expect(tighter['ram']?.constraint).toMatchObject({ min: 512, max: 65536 })
    expect(tighter['disks']?.constraint).toMatchObject({ min: 20, max: 240 })
  })

  it('hold against what a limit of the descriptor allows', () => {
    const entry = {
      parameter: 'vcpu',
      constraint: 'range',
      type: 'integer',
      max: 4,
      limited_by: 'os',
      limits: [{ os: 'a', max: 64 }],
    }
    expect(constraints([entry], { cpu: 8 }, { os: 'a' })['vcpu']?.constraint).toMatchObject({ max: 8 })
  })

  it('shorten a list of sizes', () => {
    const entry = { parameter: 'vcpu', constraint: 'enum', type: 'integer', values: [1, '2', 4, 8] }
    expect(constraints([entry], { cpu: { min: 2, max: 4 } })['vcpu']?.constraint).toEqual({
      kind: 'enum',
      values: ['2', 4],
    })
  })

  it.each([null, undefined, {}, { cpu: null, ram_mb: 0, disk_gb: -1 }])(
    'say nothing when they are %o',
    (limits) => {
      expect(withGuestLimits([], limits)).toEqual([])
    },
  )
})

it('marks what live deployments refuse', () => {
  const refused = withKnownRefusals(parseDescriptors(documented)).filter(
    (descriptor) => descriptor.refused.length > 0,
  )
  expect(refused.map((descriptor) => [descriptor.parameter, descriptor.refused])).toEqual([
    ['username', ['root']],
  ])
})

it('reads a limit as bounds, too, and begins a missing size at its lower one', () => {
  const [vcpu] = withGuestLimits([], { cpu: { min: 2, max: 8 }, ram_mb: { max: 0 } })
  expect(vcpu).toMatchObject({ parameter: 'vcpu', bounds: { min: 2, max: 8 } })
  expect(withGuestLimits([], { cpu: { min: 2, max: 8 }, ram_mb: { max: 0 } })).toHaveLength(1)
  expect(boundsOf(4)).toEqual({ min: null, max: 4 })
})
