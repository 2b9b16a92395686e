import { describe, expect, it } from 'vitest'

import { filterOptions, knownFilters, narrowed } from '@/components/list/list-view'
import { csvLines } from '@/components/list-state/csv-fields'
import { toCsv } from '@/lib/csv'

import { vmCsv } from './csv'
import { erasedWithAll } from './erased-with-all'
import { vmFilterFaces, vmList, type VmColumn } from './definition'
import { rowOf } from './testing'

const rows = [
  rowOf(
    {
      name: 'web-10',
      status: 'running',
      os_name: 'ubuntu',
      os_version: '24.04',
      vcpu: 2,
      memory: 4096,
      private_ipv4: '10.0.0.9',
    },
    { publicAddresses: ['198.18.9.1'], created: 3, monthlyCores: 2 },
  ),
  rowOf(
    {
      name: 'web-2',
      status: 'stopped',
      os_name: 'debian',
      os_version: '12',
      vcpu: 2,
      memory: 2048,
      private_ipv4: '10.0.0.10',
      location: 'bus02',
    },
    { publicAddresses: ['198.18.10.1'], created: 1, monthlyCores: 10 },
  ),
  rowOf({ name: 'adhoc', status: 'Creating', os_name: 'ubuntu', os_version: '22.04' }, { created: 2 }),
]

const order = (column: VmColumn, direction: 'asc' | 'desc' = 'asc') =>
  vmList.orders[column](rows, direction).map(({ vm }) => vm.name)

describe('the order of the list', () => {
  it('is by what each column means, what is not known last', () => {
    expect(order('name')).toEqual(['adhoc', 'web-2', 'web-10'])
    expect(order('name', 'desc')).toEqual(['web-10', 'web-2', 'adhoc'])
    expect(order('status')).toEqual(['adhoc', 'web-10', 'web-2'])
    expect(order('location')).toEqual(['web-2', 'web-10', 'adhoc'])
    expect(order('os')).toEqual(['web-2', 'adhoc', 'web-10'])
    expect(order('size')).toEqual(['web-2', 'web-10', 'adhoc'])
    expect(order('size', 'desc')).toEqual(['web-10', 'web-2', 'adhoc'])
    expect(order('private')).toEqual(['web-10', 'web-2', 'adhoc'])
    expect(order('public')).toEqual(['web-10', 'web-2', 'adhoc'])
    expect(order('created')).toEqual(['web-2', 'adhoc', 'web-10'])
    expect(order('monthly', 'desc')).toEqual(['web-2', 'web-10', 'adhoc'])
  })
})

describe('the filters of the list', () => {
  const narrow = (query: string, filters: Partial<Record<'status' | 'os', string[]>>) =>
    narrowed(vmList, rows, query, { status: [], os: [], ...filters }).map(({ vm }) => vm.name)

  it('take any of the values of one, and all of the filters and terms', () => {
    expect(narrow('', {})).toEqual(['web-10', 'web-2', 'adhoc'])
    expect(narrow('', { status: ['creating', 'stopped'] })).toEqual(['web-2', 'adhoc'])
    expect(narrow('', { os: ['ubuntu'], status: ['running'] })).toEqual(['web-10'])
    expect(narrow('web deb', {})).toEqual(['web-2'])
    expect(narrow('web', { os: ['fedora'] })).toEqual([])
  })

  it('ignore what nobody knows, and only that', () => {
    const images = [{ os_name: 'Fedora', versions: [] }]
    const asked = { status: ['nonsense', 'failed', 'creating'], os: ['ubuntu', 'fedora', 'beos'] }
    expect(knownFilters(vmList, asked, rows, vmFilterFaces(images))).toEqual({
      status: ['failed', 'creating'],
      os: ['ubuntu', 'fedora'],
    })
  })

  it('offer what the VMs have and what is chosen, with how many have it', () => {
    const images = [{ os_name: 'ubuntu', display_name: 'Ubuntu Linux', versions: [] }]
    const optionsOf = filterOptions(vmList, rows, { status: ['failed'], os: [] }, vmFilterFaces(images))
    expect(optionsOf('status')).toEqual([
      { value: 'creating', label: 'Creating', count: 1 },
      { value: 'failed', label: 'Failed', count: 0 },
      { value: 'running', label: 'Running', count: 1 },
      { value: 'stopped', label: 'Stopped', count: 1 },
    ])
    expect(optionsOf('os')).toEqual([
      { value: 'debian', label: 'Debian', count: 1 },
      { value: 'ubuntu', label: 'Ubuntu Linux', count: 2 },
    ])
  })
})

it('counts what dies with many VMs', () => {
  const storage = [
    {
      uuid: 'a',
      size: 20,
      replica: [
        { uuid: 'r', type: 'backup' },
        { uuid: 's', type: 'snapshot' },
      ],
    },
    { uuid: 'b', size: 100 },
  ]
  expect(erasedWithAll([{ status: 'running', storage }, { status: 'stopped' }])).toEqual({
    disks: 2,
    gb: 120,
    snapshots: 1,
    backups: 1,
    running: 1,
  })
})

it('exports the names of the reference, exact times and decimals', () => {
  const [head, first] = toCsv(csvLines(vmCsv('EUR'), rows)).split('\r\n')
  expect(head).toBe(
    'uuid,name,status,location,os_name,os_version,vcpu,memory_mb,storage_gb,private_ipv4,public_ipv4,created_at,estimate_per_month_eur',
  )
  expect(first).toBe(
    'web-10,web-10,running,cyc01,ubuntu,24.04,2,4096,,10.0.0.9,198.18.9.1,1970-01-01T00:00:00.003Z,14.60',
  )
})
