import { expect, it } from 'vitest'

import type { Vm } from '@/api/vms'
import { DAY } from '@/lib/instant'
import { sumMoney } from '@/lib/money'
import { pricer } from '@/lib/pricing'

import { unusedRows } from './unused-rows'

const now = Date.UTC(2026, 5, 1)
const at = (days: number) => new Date(now - days * DAY).toISOString().slice(0, 19).replace('T', ' ')
const prices = pricer([
  { resourceType: 'CPU', price: 1 },
  { resourceType: 'RAM', megsRam: 1024, price: 1 },
  { resourceType: 'STORAGE', serviceNameInUptime: 'main', price: 0.01 },
  { resourceType: 'STORAGE', serviceNameInUptime: 'snapshot', price: 0.001 },
  { resourceType: 'STORAGE', serviceNameInUptime: 'backup', price: 0.002 },
  { resourceType: 'FLOATING_IP', serviceNameInUptime: 'unassigned', price: 0.5 },
  { resourceType: 'LOAD_BALANCER', price: 2 },
])

const vm = (name: string, status: string, snapshotDays: number): Vm => ({
  uuid: name,
  name,
  location: 'cyc01',
  status,
  vcpu: 1,
  memory: 1024,
  storage: [
    {
      uuid: `${name}-disk`,
      size: 20,
      replica: [
        { uuid: `${name}-snapshot`, type: 'snapshot', size: 20, created_at: at(snapshotDays) },
        { uuid: `${name}-backup`, type: 'backup', size: 20, created_at: at(900) },
      ],
    },
  ],
})

const here = <Thing extends object>(thing: Thing) => ({ ...thing, location: 'cyc01' })

const vms = [vm('web', 'running', 31), vm('old', 'stopped', 29)]
const disks = ['web-disk', 'old-disk', 'loose'].map((uuid) => ({ uuid, size_gb: 100, location: 'cyc01' }))
const floatingIps = [{ address: '198.18.0.1', assigned_to: 'web' }, { address: '198.18.0.2' }].map(here)
const loadBalancers = [
  { uuid: 'empty', targets: [] },
  { uuid: 'used', targets: [{ target_uuid: 'web' }] },
  { uuid: 'gone', targets: [], is_deleted: true },
].map(here)

const rows = (snapshotDays = 30) =>
  unusedRows(vms, ['cyc01', disks, floatingIps, loadBalancers, prices, now, snapshotDays])

it('finds what costs and serves nothing, and nothing else', () => {
  expect(rows().map(({ kind, key }) => `${kind} ${key}`)).toEqual([
    'snapshot web-snapshot',
    'vm old',
    'disk loose',
    'floatingIp 198.18.0.2',
    'loadBalancer empty',
  ])
})

it('counts each thing once: a stopped VM for its disks and backups, its snapshots for themselves', () => {
  const found = rows(7)
  expect(found.map(({ kind, hourly }) => [kind, hourly?.toString()])).toEqual([
    ['snapshot', '0.02'],
    ['vm', '0.24'],
    ['snapshot', '0.02'],
    ['disk', '1'],
    ['floatingIp', '0.5'],
    ['loadBalancer', '2'],
  ])
  expect(sumMoney(found.flatMap(({ hourly }) => hourly ?? [])).toString()).toBe('3.78')
})

it('counts the snapshots of a disk that no VM has with the disk', () => {
  const loose = { uuid: 'loose', size_gb: 100, location: 'cyc01', snapshots: [{ uuid: 's', sizeGb: 10 }] }
  const [row] = unusedRows([], ['cyc01', [loose], [], [], prices, now, 30])
  expect(row?.hourly?.toString()).toBe('1.01')
})

it('leads to each thing that has a page, and calls a VM without a name by its UUID', () => {
  const nameless = { ...vm('old', 'stopped', 29), name: ' ' }
  const found = unusedRows([nameless], ['cyc01', disks, floatingIps, loadBalancers, prices, now, 30])
  expect(found.find(({ kind }) => kind === 'vm')?.name).toBe(nameless.uuid)
  expect(found.find(({ kind }) => kind === 'loadBalancer')?.page).toContain(
    '/networking/load-balancers/cyc01/empty',
  )
  expect(found.find(({ kind }) => kind === 'disk')?.page).toContain('/storage/disks?q=')
})

it('says of a VM whose backups have no known price that it costs at least the rest', () => {
  const partly = pricer([{ resourceType: 'STORAGE', serviceNameInUptime: 'main', price: 0.01 }])
  const ofOld = (list: typeof prices) =>
    unusedRows(vms, ['cyc01', [], [], [], list, now, 30]).find(({ kind }) => kind === 'vm')
  expect(ofOld(prices)).toMatchObject({ isLowerBound: false })
  expect(ofOld(partly)).toMatchObject({ isLowerBound: true })
  expect(ofOld(partly)?.hourly?.toString()).toBe('0.2')
})

it('does not take an unknown price for free', () => {
  const found = unusedRows(vms, ['cyc01', disks, floatingIps, loadBalancers, undefined, now, 30])
  expect(found.map(({ hourly }) => hourly)).toEqual([null, null, null, null, null])
})
