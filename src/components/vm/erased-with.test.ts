import { describe, expect, it } from 'vitest'

import { messagesOf } from '@/lib/i18n/catalogue'

import { erasedWith } from './erased-with'
import { vmDeleteMessages } from './delete-messages'

const words = (vm: Parameters<typeof erasedWith>[0]) => messagesOf(vmDeleteMessages).erased(erasedWith(vm))

describe('what is erased with a VM', () => {
  it('names the boot disk, the other disks, and counts snapshots and backups of them all', () => {
    const vm = {
      storage: [
        { uuid: 'b', name: 'vdb', size: 200, replica: [{ uuid: '1', type: 'backup' }] },
        {
          uuid: 'a',
          name: 'vda',
          primary: true,
          size: 40,
          replica: [
            { uuid: '2', type: 'snapshot' },
            { uuid: '3', type: 'snapshot' },
          ],
        },
      ],
    }
    expect(erasedWith(vm)).toEqual({ boot: '40 GB', others: ['vdb (200 GB)'], snapshots: 2, backups: 1 })
    expect(words(vm)).toMatch(
      /^Erased with it: the boot disk \(40 GB\), the attached disk vdb \(200 GB\), 2 snapshots,? and 1 backup\. /,
    )
  })

  it('counts a replica of unknown type as a snapshot, the default one', () => {
    expect(erasedWith({ storage: [{ uuid: 'a', primary: true, replica: [{ uuid: '1' }] }] })).toMatchObject({
      snapshots: 1,
      backups: 0,
    })
  })

  it('never says that nothing is erased', () => {
    expect(words({})).toBe('Erased with it: the boot disk. This cannot be undone.')
    expect(words({ storage: [{ uuid: 'a' }] })).toContain('the attached disk a')
  })
})
