import { describe, expect, it } from 'vitest'

import type { VmRow } from '@/components/vm/inventory'

import { attentionIn } from './attention'

const NOW = Date.UTC(2026, 5, 30)

function row(name: string, vm: Partial<VmRow['vm']>): VmRow {
  return {
    id: `cyc01/${name}`,
    vm: { uuid: name, name, location: 'cyc01', status: 'running', backup: true, ...vm },
    system: '',
    publicAddresses: [],
    created: NOW,
    estimate: null,
    searchText: '',
  }
}

describe('what needs attention', () => {
  it('is nothing when all runs and is backed up', () => {
    expect(attentionIn([row('a', {})], [], NOW)).toEqual([])
  })

  it('names a VM stopped for two weeks or more, the longest first, and not one stopped yesterday', () => {
    const found = attentionIn(
      [
        row('yesterday', { status: 'stopped', updated_at: '2026-06-29 00:00:00' }),
        row('weeks', { status: 'stopped', updated_at: '2026-06-15 00:00:00' }),
        row('months', { status: 'stopped', updated_at: '2026-03-30 00:00:00' }),
      ],
      [],
      NOW,
    ).filter(({ kind }) => kind === 'long-stopped')
    expect(found).toMatchObject([
      { kind: 'long-stopped', row: { id: 'cyc01/months' }, days: 92 },
      { kind: 'long-stopped', row: { id: 'cyc01/weeks' }, days: 15 },
    ])
  })

  it('puts a failed VM before idle addresses, and those before missing backups', () => {
    const bare = row('bare', { backup: false, storage: [{ uuid: 'd', replica: [] }] })
    const found = attentionIn(
      [bare, row('broken', { status: 'failed' })],
      [{ ip: { location: 'cyc01', address: '103.93.128.9' }, location: 'cyc01' }],
      NOW,
    )
    expect(found.map(({ kind }) => kind)).toEqual(['failed', 'idle-ip', 'unprotected'])
  })

  it('counts the VMs that nothing recent could bring back, and leaves a VM in creation alone', () => {
    const rows = [
      row('bare', { backup: false }),
      row('another', { backup: false }),
      row('new', { status: 'creating', backup: false }),
    ]
    expect(attentionIn(rows, [], NOW)).toEqual([{ kind: 'unprotected', count: 2 }])
  })
})
