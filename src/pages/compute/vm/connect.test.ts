import { describe, expect, it } from 'vitest'

import { isWindows } from '@/components/vm/facts'

import { sshCommand, waysTo } from './connect'

const vm = { private_ipv4: '10.3.192.4', public_ipv6: '2001:db8::4' }

describe('the addresses to log in by', () => {
  it('is the public IPv4 one alone where there is one', () => {
    expect(waysTo(vm, ['198.18.78.203', '198.18.78.204'])).toEqual([
      { address: '198.18.78.203', reach: 'public' },
    ])
  })

  it('otherwise are the IPv6 one and the private one', () => {
    expect(waysTo(vm, [])).toEqual([
      { address: '2001:db8::4', reach: 'public-v6' },
      { address: '10.3.192.4', reach: 'private' },
    ])
  })

  it('are none while the API names none', () => {
    expect(waysTo({ private_ipv4: null, public_ipv6: '' }, [])).toEqual([])
  })
})

it('writes the line for a terminal, with the user where one is known', () => {
  expect(sshCommand('198.18.78.203', 'deploy')).toBe('ssh deploy@198.18.78.203')
  expect(sshCommand('198.18.78.203', null)).toBe('ssh 198.18.78.203')
})

it('knows Windows by the name of its system', () => {
  expect(isWindows({ os_name: 'windows' })).toBe(true)
  expect(isWindows({ os_name: 'Windows_Server' })).toBe(true)
  expect(isWindows({ os_name: 'ubuntu' })).toBe(false)
  expect(isWindows({})).toBe(false)
})
