import { describe, expect, it } from 'vitest'

import { asTarget, holderOf } from './holder'

const vms = [{ uuid: 'v', name: 'web-01' }]
const balancers = [
  { uuid: 'b', display_name: 'front' },
  { uuid: 'n', display_name: null },
]
const of = (assigned_to: string | null | undefined, type?: string) =>
  holderOf({ assigned_to, assigned_to_resource_type: type }, vms, balancers)

describe('what an address is assigned to', () => {
  it('is nothing when the API says so or leaves it out', () => {
    expect(of(null)).toBeNull()
    expect(of(undefined)).toBeNull()
  })

  it('is found by its uuid, whatever type the API names', () => {
    expect(of('v', 'service')).toEqual({ kind: 'vm', uuid: 'v', name: 'web-01' })
    expect(of('b', 'virtual_machine')).toEqual({ kind: 'load_balancer', uuid: 'b', name: 'front' })
    expect(of('n')).toMatchObject({ name: 'n' })
  })

  it('is of the type that the API names when nobody knows it', () => {
    expect(of('x', 'virtual_machine')).toEqual({ kind: 'vm', uuid: 'x', name: null })
    expect(of('x', 'load_balancer')?.kind).toBe('load_balancer')
    expect(of('x', 'service')?.kind).toBe('service')
  })

  it('is assigned again as what it is', () => {
    expect(asTarget({ kind: 'service', uuid: 'x', name: null })).toEqual({ kind: 'vm', uuid: 'x', name: 'x' })
    expect(asTarget({ kind: 'load_balancer', uuid: 'b', name: 'front' }).kind).toBe('load_balancer')
  })
})
