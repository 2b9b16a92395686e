import { describe, expect, it } from 'vitest'

import { demoMachines } from '../worlds/demo-machines.ts'
import { diskSizeViolation, sizeViolations, violations } from './constraints.ts'
import { imagesOf } from './images.ts'
import { defaultLocation, locations, secondLocation } from './locations.ts'
import { parametersOf } from './parameters.ts'
import { defaultServerClass, serverClassesOf } from './server-classes.ts'

const good = {
  name: 'web-server',
  os_name: 'ubuntu',
  os_version: '24.04',
  disks: 20,
  vcpu: 1,
  ram: 512,
  username: 'example',
  password: 'Password123',
}

function wrong(values: Parameters<typeof violations>[1], location = defaultLocation): string[] {
  return Object.keys(violations(location, values)).toSorted()
}

describe('descriptors', () => {
  it('show every feature that a descriptor can have', () => {
    const all = locations.flatMap((location) => parametersOf(location))
    const limits = all.flatMap((parameter) => parameter.limits ?? [])
    for (const property of ['min', 'max', 'values', 'expression', 'mandatory'] as const) {
      expect(limits.some((limit) => limit[property] !== undefined)).toBe(true)
    }
    expect(all.some((parameter) => parameter.ignore_for)).toBe(true)
    expect(new Set(all.map((parameter) => parameter.constraint))).toEqual(
      new Set(['range', 'regexp', 'enum']),
    )
  })

  it('offer exactly the published versions of the images', () => {
    for (const location of locations) {
      for (const image of imagesOf(location)) {
        for (const version of image.versions) {
          const found = violations(location, { os_name: image.os_name, os_version: version.os_version }, [
            'os_version',
          ])
          expect(Object.keys(found)).toEqual(version.published ? [] : ['os_version'])
        }
      }
    }
  })

  it('leave the sizes to the server classes in the second location', () => {
    const names = parametersOf(secondLocation).map((parameter) => parameter.parameter)
    expect(names).not.toContain('vcpu')
    expect(serverClassesOf(secondLocation).every((entry) => entry.guest_limits)).toBe(true)
  })
})

describe('violations', () => {
  it('finds nothing wrong with what is right', () => {
    expect(wrong(good)).toEqual([])
  })

  it('holds every base limit', () => {
    expect(
      wrong({ ...good, disks: 19, vcpu: 17, ram: 65537, name: 'ab', password: 'short', username: '1st' }),
    ).toEqual(['disks', 'name', 'password', 'ram', 'username', 'vcpu'])
  })

  it('lets the chosen system override them', () => {
    const windows = { ...good, os_name: 'windows', os_version: '2022' }
    expect(wrong(windows)).toEqual(['disks', 'ram', 'vcpu'])
    expect(wrong({ ...windows, disks: 40, ram: 2048, vcpu: 2, username: undefined })).toEqual([])
    expect(wrong({ ...windows, disks: 40, ram: 2048, vcpu: 2, username: 'a'.repeat(21) })).toEqual([
      'username',
    ])
    expect(wrong({ ...good, os_name: 'centos', os_version: '7.9.2009', vcpu: 9 })).toEqual(['vcpu'])
  })

  it('names what is mandatory and missing', () => {
    expect(violations(defaultLocation, { ...good, username: undefined })).toEqual({
      username: "Required parameter 'username' not supplied",
    })
    expect(wrong({ ...good, username: undefined, password: undefined }, secondLocation)).toEqual([])
  })

  it('ignores what does not apply to an existing disk', () => {
    expect(wrong({ name: good.name, vcpu: 1, ram: 512, disk_uuid: 'x' })).toEqual([])
  })

  it('checks an optional public key', () => {
    expect(wrong({ ...good, public_key: 'ssh-ed25519 AAAAC3Nza test@example' })).toEqual([])
    expect(wrong({ ...good, public_key: 'nonsense' })).toEqual(['public_key'])
  })
})

describe('size limits of a server class', () => {
  it('bound all three sizes', () => {
    const serverClass = defaultServerClass(secondLocation)
    expect(sizeViolations(serverClass, { vcpu: 16, ram: 65536, disks: 1024 })).toEqual({})
    expect(Object.keys(sizeViolations(serverClass, { vcpu: 17, ram: 256, disks: 10 }))).toEqual([
      'vcpu',
      'ram',
      'disks',
    ])
  })

  it('bound further disks from above only', () => {
    expect(diskSizeViolation(secondLocation, undefined, 1)).toBeUndefined()
    expect(diskSizeViolation(secondLocation, undefined, 1025)).toContain('maximum is 1024')
    expect(diskSizeViolation(defaultLocation, undefined, 241)).toContain('maximum is 240')
    expect(diskSizeViolation(defaultLocation, undefined, 0)).toContain('minimum is 1')
  })
})

describe('the machines of world demo', () => {
  it('could all be made through the API, but for one whose version is no longer offered', () => {
    const impossible = demoMachines.filter((machine) => {
      const [osName, osVersion] = machine.system
      const sizes = { vcpu: machine.vcpu, ram: machine.memory, disks: machine.disk }
      const serverClass = serverClassesOf(machine.location).find(
        (entry) => entry.name === machine.serverClass,
      )
      const found = violations(machine.location, {
        ...good,
        name: machine.name,
        os_name: osName,
        os_version: osVersion,
        ...sizes,
      })
      return !serverClass || Object.keys({ ...found, ...sizeViolations(serverClass, sizes) }).length > 0
    })
    expect(impossible.map((machine) => machine.name)).toEqual(['legacy-api'])
  })
})
