import fc from 'fast-check'
import { expect, it } from 'vitest'

import { terraformOf, type Exported } from './configuration'
import { hclQuoted } from './hcl'

/*
 * What a configuration may set, copied by hand from the schemas of WarrenCloudPlatform/terraform-provider-warren (pkg/provider/resources,
 * March 2024): what is only computed is not here. Imported by: the uuid, but a floating IP by its number.
 */
interface Attribute {
  type: 'string' | 'number' | 'bool'
  required?: true
}
const text: Attribute = { type: 'string' }
const number: Attribute = { type: 'number' }
const bool: Attribute = { type: 'bool' }
const SCHEMA: Record<string, Record<string, Attribute>> = {
  warren_virtual_machine: {
    name: { ...text, required: true },
    vcpu: { ...number, required: true },
    memory: { ...number, required: true },
    disk_size_in_gb: { ...number, required: true },
    os_name: { ...text, required: true },
    os_version: { ...text, required: true },
    backup: bool,
    billing_account: number,
    cloud_init: text,
    network_uuid: text,
    password: text,
    public_key: text,
    reserve_public_ip: bool,
    source_uuid: text,
    source_replica: text,
    username: text,
  },
  warren_network: { name: text },
  warren_floating_ip: { assigned_to: text, billing_account: number, name: text },
  warren_disk: {
    size_in_gb: { ...number, required: true },
    billing_account: number,
    server_uuid: text,
    source_image_type: text,
    source_image_uuid: text,
  },
}

const typeOf = (value: string): string => {
  if (/^(?:var|warren_virtual_machine)\./.test(value) || /^".*"$/.test(value)) return 'string'
  return /^(?:true|false)$/.test(value) ? 'bool' : /^\d+$/.test(value) ? 'number' : `unknown: ${value}`
}

/** The resources of a configuration as this panel writes it. */
function resourcesIn(hcl: string) {
  return [...hcl.matchAll(/^resource "(\w+)" "(\w+)" \{\n([\s\S]*?)^\}/gm)].map(
    ([, type = '', name = '', body = '']) => ({
      type,
      name,
      set: Object.fromEntries(
        [...body.matchAll(/^ {2}(\w+) += (.*)$/gm)].map(([, attribute = '', value = '']) => [
          attribute,
          value,
        ]),
      ),
    }),
  )
}

function check(exported: readonly Exported[]) {
  const hcl = terraformOf(exported, 'https://api.example.com')
  const resources = resourcesIn(hcl)
  for (const { type, set } of resources) {
    const schema = SCHEMA[type] ?? {}
    const { provider, ...rest } = set
    expect(provider).toMatch(/^warren\.\w+$/)
    for (const [name, value] of Object.entries(rest))
      expect([name, typeOf(value)]).toEqual([name, schema[name]?.type])
    const required = Object.keys(schema).filter((name) => schema[name]?.required === true)
    expect(Object.keys(rest)).toEqual(expect.arrayContaining(required))
  }
  const addresses = resources.map(({ type, name }) => `${type}.${name}`)
  expect(new Set(addresses).size).toBe(addresses.length)
  expect([...hcl.matchAll(/^ {2}to = (.*)$/gm)].map(([, to]) => to)).toEqual(addresses)
  return { hcl, resources }
}

const vm = (name: string, uuid = 'vm-1'): Exported => ({
  kind: 'vm',
  vm: {
    location: 'cyc01',
    uuid,
    name,
    status: 'running',
    vcpu: 2,
    memory: 2048,
    os_name: 'ubuntu',
    os_version: '24.04',
    username: 'deploy',
    backup: true,
    billing_account: 7,
    storage: [{ uuid: 'd-0', primary: true, size: 20 }],
  },
})

it('writes what the schema of the provider knows', () => {
  const { hcl, resources } = check([
    vm('Web 01'),
    vm('web-01', 'vm-2'),
    { kind: 'network', network: { location: 'cyc01', uuid: 'n-1', name: 'Office' } },
    {
      kind: 'floatingIp',
      ip: {
        location: 'bus02',
        id: 42,
        address: '10.0.0.9',
        name: 'shop',
        billing_account_id: 7,
        assigned_to: 'vm-2',
        assigned_to_resource_type: 'virtual_machine',
      },
    },
    { kind: 'disk', disk: { location: 'cyc01', uuid: 'abcdef0123', size_gb: 40 }, vmUuid: 'vm-1' },
    { kind: 'loadBalancer', balancer: { location: 'cyc01', uuid: 'lb-1', display_name: 'front' } },
  ])
  expect(resources.map(({ name }) => name)).toEqual(['web_01', 'web_01_2', 'office', 'shop', 'disk_abcdef01'])
  expect(resources[3]?.set).toMatchObject({ assigned_to: 'warren_virtual_machine.web_01_2.id' })
  expect(resources[4]?.set).toMatchObject({ server_uuid: 'warren_virtual_machine.web_01.id' })
  // A floating IP is found by its number.
  expect(hcl).toContain('id = "42"')
  expect(hcl).toContain('api_url   = "https://api.example.com/v1/bus02"')
  expect(hcl).toContain('variable "web_01_password"')
  expect(hcl).toContain('ignore_changes = [cloud_init, password, public_key, reserve_public_ip]')
  expect(hcl).toMatch(/^# Left out.*load balancer front \(lb-1\)$/m)
})

it('leaves out, with the reason, what it does not know enough of', () => {
  const { hcl, resources } = check([
    { kind: 'disk', disk: { location: 'cyc01', uuid: 'd-1' }, vmUuid: null },
    { kind: 'floatingIp', ip: { location: 'cyc01', address: '10.0.0.9' } },
  ])
  expect(resources).toEqual([])
  expect(hcl).toContain('does not say size_in_gb')
  expect(hcl).toContain('does not say its id')
})

it('holds any names apart, and lets none of them mean anything', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 6 }), (names) => {
      const { resources } = check(names.map((name, at) => vm(name, `vm-${at}`)))
      expect(resources).toHaveLength(names.length)
    }),
    { numRuns: 30 },
  )
  expect(hclQuoted(`a "b" \\ $\{c} %{d}\n`)).toBe(`"a \\"b\\" \\\\ $$\{c} %%{d}\\n"`)
})
