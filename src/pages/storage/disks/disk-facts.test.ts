import { describe, expect, it } from 'vitest'

import type { Image } from '@/api/images'

import { diskState, sourceName } from './disk-facts'

const images: Image[] = [
  {
    os_name: 'rocky_linux',
    display_name: 'Rocky Linux',
    versions: [{ os_version: '9', display_name: '9 Blue Onyx' }],
  },
]

describe('what a disk was made of', () => {
  it.each([
    ['EMPTY', undefined, 'Empty'],
    ['OS_BASE', 'rocky_linux_9', 'Rocky Linux 9 Blue Onyx'],
    ['OS_BASE', 'ubuntu_20.04', 'Ubuntu 20.04'],
    ['OS_BASE', 'custom', 'Custom'],
    ['OS_BASE', null, 'OS image'],
    ['DISK', '3d91aa31-16ec-44ee-b8b3-22a0bda6559e', 'Copy of disk 3d91aa31'],
    ['SNAPSHOT', 'cef3a629-89b0-40ec-986b-4b6e831f9b64', 'Copy of snapshot cef3a629'],
    ['TAPE', 'reel', 'TAPE reel'],
    [undefined, undefined, ''],
  ])('of %s %s', (source_image_type, source_image, words) => {
    expect(sourceName({ source_image_type, source_image }, images)).toBe(words)
  })
})

describe('the state of a disk', () => {
  it.each([
    ['Active', 'good', 'Active'],
    ['Creating', 'pending', 'Creating'],
    ['ERROR', 'failed', 'Error'],
    ['Deleted', 'off', 'Deleted'],
    [null, 'off', 'Not known'],
  ] as const)('%s', (status, kind, word) => {
    expect(diskState(status)).toEqual({ kind, word })
  })
})
