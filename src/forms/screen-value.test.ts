import { describe, expect, it } from 'vitest'

import { toApiText, toScreenText } from './screen-value'

const memory = { unit: 'GB', scale: 1024 }
const disk = { unit: 'GB', scale: 1 }
const cores = { unit: 'cores', scale: 1 }

describe('toApiText', () => {
  it.each([
    [memory, '8', '8192'],
    [memory, '0.5', '512'],
    [memory, '1,5', '1536'],
    [memory, '512 MB', '512'],
    [memory, '1 TB', '1048576'],
    [disk, '40', '40'],
    [disk, ' 40 GB ', '40'],
    [disk, '1 TB', '1024'],
    [disk, '512 MB', '0.5'],
    [cores, ' 4 ', '4'],
  ])('%o: %s is %s', (field, typed, sent) => {
    expect(toApiText(field, typed)).toBe(sent)
  })

  it('keeps what cannot be read', () => {
    expect(toApiText(memory, 'eight')).toBe('eight')
    expect(toApiText(memory, '')).toBe('')
  })
})

describe('toScreenText', () => {
  it('shows memory in GB and everything else as it is', () => {
    expect(toScreenText(memory, '8192')).toBe('8')
    expect(toScreenText(memory, 512)).toBe('0.5')
    expect(toScreenText(disk, 40)).toBe('40')
  })

  it('shows what is no number as it was typed', () => {
    expect(toScreenText(memory, 'eight')).toBe('eight')
    expect(toScreenText(memory, '')).toBe('')
    expect(toScreenText(memory, undefined)).toBe('')
  })
})
