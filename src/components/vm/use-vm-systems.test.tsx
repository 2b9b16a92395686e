// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderHook } from '@testing-library/react'
import { expect, it } from 'vitest'

import type { Image } from '@/api/images'
import { vmParametersQuery } from '@/api/parameters'
import type { Vm } from '@/api/vms'
import { documented } from '@/forms/descriptors/documented.fixture'

import { useVmSystems } from './use-vm-systems'

const vm: Vm = {
  uuid: 'u',
  name: 'web-01',
  status: 'running',
  location: 'cyc01',
  os_name: 'ubuntu',
  os_version: '16.04',
  vcpu: 1,
  memory: 512,
  storage: [{ uuid: 'd', primary: true, size: 20 }],
}

const image = (os_name: string, ...versions: string[]): Image => ({
  os_name,
  display_name: os_name.toUpperCase(),
  versions: versions.map((os_version) => ({ os_version, display_name: `v${os_version}` })),
})

const PLAIN = [image('ubuntu', '16.04'), image('debian', '9.1', '8'), image('windows', '2016')]

interface Setup {
  rules?: readonly Record<string, unknown>[]
  plain?: Image[] | undefined
  apps?: Image[] | undefined
  asked?: { os_name: string; os_version: string }
  of?: Partial<Vm>
}

function systems({ rules = documented, plain, apps, asked, of = {} }: Setup) {
  const client = new QueryClient()
  client.setQueryData(vmParametersQuery('cyc01').queryKey, {
    items: rules.map((rule) => ({ parameter: String(rule['parameter']), ...rule })),
    malformed: 0,
  })
  const machine = { ...vm, ...of }
  const { result } = renderHook(
    () =>
      useVmSystems(
        machine,
        plain,
        apps,
        asked ?? { os_name: vm.os_name ?? '', os_version: vm.os_version ?? '' },
      ),
    { wrapper: ({ children }) => <QueryClientProvider client={client}>{children}</QueryClientProvider> },
  )
  return result.current
}

it('offers what both the rules and the images know', () => {
  const { names, versions, chosen } = systems({
    plain: [...PLAIN, image('beos', '5')],
    apps: [],
    asked: { os_name: 'debian', os_version: '' },
  })
  // CentOS has a rule and no image, BeOS an image and no rule, Debian 8 is in no rule.
  expect(names.toSorted()).toEqual(['debian', 'ubuntu', 'windows'])
  expect(versions).toEqual(['9.1'])
  expect(chosen).toEqual({ os_name: 'debian', os_version: '9.1' })
})

it('offers no system of which nothing that is published is allowed', () => {
  // Debian 9.1 is allowed and no longer published.
  const plain = [image('ubuntu', '16.04'), image('debian', '8')]
  const debian = { os_name: 'debian', os_version: '9.1' }
  const { names, chosen } = systems({ plain, apps: [], asked: debian })
  expect(names).toEqual(['ubuntu'])
  expect(chosen).toEqual({ os_name: 'ubuntu', os_version: '16.04' })
})

it('goes by the rules alone while the images are not known', () => {
  expect(systems({}).names).toEqual(['centos', 'ubuntu', 'windows', 'debian'])
})

it('goes by the images alone where the location describes no systems', () => {
  const rules = documented.filter(({ parameter }) => parameter !== 'os_name' && parameter !== 'os_version')
  expect(systems({ rules, plain: PLAIN, apps: [image('gitlab', '17')] }).names).toContain('gitlab')
})

it('begins with the system that there is, and marks it', () => {
  const { chosen, versionName } = systems({ plain: PLAIN, apps: [] })
  expect(chosen).toEqual({ os_name: 'ubuntu', os_version: '16.04' })
  expect(versionName('16.04')).toBe('v16.04 (as it is now)')
})

it('chooses another where what there is may no longer be installed', () => {
  const { chosen } = systems({ plain: PLAIN, apps: [], asked: { os_name: 'beos', os_version: '5' } })
  expect(chosen?.os_name).not.toBe('beos')
  expect(chosen).not.toBeNull()
})

it('says what of the size does not do for the system', () => {
  const windows = { os_name: 'windows', os_version: '2016' }
  const { problems } = systems({ plain: PLAIN, apps: [], asked: windows })
  expect(problems).toHaveLength(2)
  expect(problems.join()).toMatch(/too small for WINDOWS.*vCPU.*at least 2/)
  expect(problems.join()).toMatch(/Memory.*at least 1 GB/)
  expect(systems({ plain: PLAIN, apps: [], asked: windows, of: { vcpu: 2, memory: 1024 } }).problems).toEqual(
    [],
  )
})

it('does not judge a size that the service left out', () => {
  const windows = { os_name: 'windows', os_version: '2016' }
  const of = { vcpu: null, memory: null, storage: null }
  expect(systems({ plain: PLAIN, apps: [], asked: windows, of }).problems).toEqual([])
})

it('offers nothing where neither names any', () => {
  const { names, chosen } = systems({ rules: [], plain: [], apps: [] })
  expect(names).toEqual([])
  expect(chosen).toBeNull()
})
