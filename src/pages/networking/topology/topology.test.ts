import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { hitsByNetwork, hitsIn } from './find'
import type { Box } from './grid'
import { sceneOf, type Scene } from './layout'
import { topologyOf } from './model'

const at = { location: 'cyc01' }
const readings = {
  networks: [
    { ...at, uuid: 'b', name: 'backend', vm_uuids: ['v2'] },
    { ...at, uuid: 'd', name: 'zone', is_default: true, vm_uuids: ['v1', 'gone'] },
  ],
  vms: [
    { ...at, uuid: 'v1', name: 'web-01', status: 'running', private_ipv4: '10.0.0.1' },
    { ...at, uuid: 'v2', name: 'db-01', status: 'stopped' },
    { ...at, uuid: 'v3', name: 'lost', status: 'running' },
  ],
  floatingIps: [
    { ...at, address: '198.18.0.1', assigned_to: 'v1' },
    { ...at, address: '198.18.0.2', assigned_to: 'l', name: 'front' },
    { ...at, address: '198.18.0.3' },
    { ...at, address: '198.18.0.4', assigned_to: 'elsewhere' },
  ],
  balancers: [
    {
      ...at,
      uuid: 'l',
      display_name: 'front',
      network_uuid: 'd',
      forwarding_rules: [{ uuid: 'r', source_port: 80, target_port: 8080 }],
      targets: [{ target_uuid: 'v1' }],
    },
  ],
  homeless: 'No network',
}
const small = topologyOf(readings)

describe('the topology of a location', () => {
  it('puts each VM into its network, the default one first, and keeps those that no network lists', () => {
    const { networks } = small
    expect(networks.map(({ name, vms, running }) => [name, vms.map((vm) => vm.name), running])).toEqual([
      ['zone', ['web-01'], 1],
      ['backend', ['db-01'], 0],
      ['No network', ['lost'], 1],
    ])
    // The list of VMs lacks one that the network has.
    expect(networks.map(({ unknown }) => unknown)).toEqual([1, 0, 0])
  })

  it('puts each address where it leads, and aside when it leads to nothing here', () => {
    expect(small.networks[0]?.addresses.map(({ name }) => name)).toEqual(['198.18.0.1'])
    expect(small.balancers[0]?.addresses.map(({ name }) => name)).toEqual(['198.18.0.2'])
    expect(small.idle.map(({ name }) => name)).toEqual(['198.18.0.3'])
    expect(small.elsewhere.map(({ name, holder }) => [name, holder])).toEqual([['198.18.0.4', 'Service']])
  })

  it('takes nothing for granted of VMs that could not be read', () => {
    const { networks, balancers, idle, elsewhere } = topologyOf({ ...readings, vms: undefined })
    expect(networks.map(({ name, vms, unknown }) => [name, vms.length, unknown])).toEqual([
      ['zone', 0, 2],
      ['backend', 0, 1],
    ])
    expect(balancers[0]?.health.running).toBeNull()
    expect([idle, elsewhere].map((addresses) => addresses.length)).toEqual([1, 2])
  })

  it('relates addresses and balancers to their VMs, both ways', () => {
    expect([...(small.related.get('vm/v1') ?? [])].sort()).toEqual(['address/198.18.0.1', 'balancer/l'])
    expect(small.related.get('address/198.18.0.1')?.has('vm/v1')).toBe(true)
  })
})

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

function expectReadable(scene: Scene): void {
  for (const box of scene.nodes) {
    expect(
      box.x >= 0 && box.y >= 0 && box.x + box.width <= scene.width && box.y + box.height <= scene.height,
    ).toBe(true)
  }
  const overlapping = scene.nodes.flatMap((a, i) => scene.nodes.slice(i + 1).filter((b) => overlap(a, b)))
  expect(overlapping.map(({ id }) => id)).toEqual([])
}

describe('what is searched for in it', () => {
  it('is found as VMs before what leads to them, with the network that must be open', () => {
    expect(hitsIn(small, 'WEB')).toEqual([{ id: 'vm/v1', networkId: 'network/d' }])
    expect(hitsIn(small, '198.18')?.map(({ id }) => id)).toEqual([
      'vm/v1',
      'address/198.18.0.1',
      'address/198.18.0.2',
      'address/198.18.0.4',
      'address/198.18.0.3',
    ])
    expect(hitsIn(small, 'front')?.[0]).toEqual({ id: 'balancer/l', networkId: null })
    expect(hitsIn(small, 'nothing of the kind')).toEqual([])
    expect(hitsIn(small, ' ')).toBeNull()
  })

  it('is counted by network', () => {
    expect([...hitsByNetwork(hitsIn(small, '198.18'))]).toEqual([['network/d', 2]])
    expect(hitsByNetwork(null).size).toBe(0)
  })
})

describe('its picture', () => {
  it('has everything once, from the internet inwards', () => {
    const scene = sceneOf(small)
    expectReadable(scene)
    const x = new Map(scene.nodes.map((node) => [node.id, node.x]))
    expect(x.size).toBe(1 + 4 + 1 + 3 + 3)
    const order = ['internet', 'address/198.18.0.2', 'balancer/l', 'vm/v1'].map((id) => x.get(id) ?? 0)
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    expect(scene.edges.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['balancer/l vm/v1', 'address/198.18.0.1 vm/v1']),
    )
    // All networks in the innermost column, also those that nothing leads to.
    const left = scene.nodes.flatMap((node) => (node.kind === 'network' ? [node.x] : []))
    expect(Math.min(...left)).toBeGreaterThan(x.get('balancer/l') ?? Infinity)
  })

  it('overlaps nowhere and keeps its shape, however many there are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 5 }), (count, nets) => {
        const vms = Array.from({ length: count }, (_, n) => ({
          ...at,
          uuid: `v${n}`,
          name: `vm-${n}`,
          status: 'running',
        }))
        const topology = topologyOf({
          vms,
          networks: Array.from({ length: nets }, (_, n) => ({
            ...at,
            uuid: `n${n}`,
            name: `net-${n}`,
            vm_uuids: vms.filter((_vm, i) => i % nets === n).map(({ uuid }) => uuid),
          })),
          floatingIps: vms
            .filter((_vm, n) => n % 5 === 0)
            .map(({ uuid }, n) => ({ ...at, address: `198.18.0.${n}`, assigned_to: uuid })),
          balancers: [],
          homeless: '',
        })
        const scene = sceneOf(topology)
        expectReadable(scene)
        expect(scene.height / scene.width).toBeLessThan(4)
      }),
      { numRuns: 15 },
    )
  })

  it('shows a closed network as one card, with its VMs and addresses counted', () => {
    const scene = sceneOf(small, () => false)
    expectReadable(scene)
    expect(scene.nodes.filter(({ kind }) => kind === 'vm')).toEqual([])
    expect(scene.frames.find(({ leadsTo }) => leadsTo === 'network/d')).toMatchObject({
      count: 1,
      isSummed: true,
    })
    expect(scene.edges.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['balancer/l network/d', 'to/network/d network/d']),
    )
  })

  it('counts instead of drawing when there are thousands', () => {
    const vms = Array.from({ length: 1001 }, (_, n) => ({
      ...at,
      uuid: `v${n}`,
      name: `vm-${n}`,
      status: 'running',
    }))
    const topology = topologyOf({
      vms,
      networks: [{ ...at, uuid: 'n', name: 'net', vm_uuids: vms.map(({ uuid }) => uuid) }],
      floatingIps: [],
      balancers: [],
      homeless: '',
    })
    const { nodes } = sceneOf(topology)
    expect(nodes.map(({ kind }) => kind)).toEqual(['internet', 'network'])
  })
})
