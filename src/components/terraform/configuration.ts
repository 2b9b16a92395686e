import type { Disk } from '@/api/disks'
import type { FloatingIp } from '@/api/floating-ips'
import type { LoadBalancer } from '@/api/load-balancers'
import type { Network } from '@/api/networks'
import type { Vm } from '@/api/vms'

import { attributes, namer, type HclValue, type Reference } from './hcl'

export type Exported =
  | { readonly kind: 'vm'; readonly vm: Vm }
  | { readonly kind: 'network'; readonly network: Network }
  | { readonly kind: 'floatingIp'; readonly ip: FloatingIp }
  /** `vmUuid`: what it is attached to. A boot disk belongs to its VM and is none of these. */
  | { readonly kind: 'disk'; readonly disk: Disk; readonly vmUuid: string | null }
  | { readonly kind: 'loadBalancer'; readonly balancer: LoadBalancer }

/** A resource as the provider has it (WarrenCloudPlatform/warren). */
interface Resource {
  readonly type: string
  readonly location: string
  readonly name: string
  /** What the provider finds it by. */
  readonly id: string | null
  readonly required: Readonly<Record<string, HclValue | null | undefined>>
  readonly optional: Readonly<Record<string, HclValue | null | undefined>>
}

const filled = (text: string | null | undefined) => (text === '' ? null : text)

function resourceOf(each: Exported, vmNames: ReadonlyMap<string, string>): Resource | null {
  const vmRef = (uuid: string): HclValue => {
    const name = vmNames.get(uuid)
    return name === undefined ? uuid : ({ ref: `warren_virtual_machine.${name}.id` } satisfies Reference)
  }
  switch (each.kind) {
    case 'vm': {
      const { vm } = each
      return {
        type: 'warren_virtual_machine',
        location: vm.location,
        name: vm.name,
        id: vm.uuid,
        required: {
          name: vm.name,
          vcpu: vm.vcpu,
          memory: vm.memory,
          disk_size_in_gb: vm.storage?.find(({ primary }) => primary === true)?.size,
          os_name: vm.os_name,
          os_version: vm.os_version,
        },
        optional: { username: filled(vm.username), backup: vm.backup, billing_account: vm.billing_account },
      }
    }
    case 'network': {
      const { uuid, location, name } = each.network
      return {
        type: 'warren_network',
        location,
        name,
        id: uuid,
        required: {},
        optional: { name: filled(name) },
      }
    }
    case 'floatingIp': {
      const { ip } = each
      const { id } = ip
      return {
        type: 'warren_floating_ip',
        location: ip.location,
        name: filled(ip.name) ?? ip.address,
        // Not its address: the provider looks it up by the number that the API gives it.
        id: typeof id === 'number' || typeof id === 'string' ? String(id) : null,
        required: {},
        optional: {
          name: filled(ip.name),
          billing_account: ip.billing_account_id,
          assigned_to:
            ip.assigned_to_resource_type === 'virtual_machine' && ip.assigned_to != null
              ? vmRef(ip.assigned_to)
              : null,
        },
      }
    }
    case 'disk': {
      const { disk, vmUuid } = each
      return {
        type: 'warren_disk',
        location: disk.location,
        name: `disk_${disk.uuid.slice(0, 8)}`,
        id: disk.uuid,
        required: { size_in_gb: disk.size_gb },
        optional: {
          billing_account: disk.billing_account_id,
          source_image_type: filled(disk.source_image_type),
          source_image_uuid: filled(disk.source_image),
          server_uuid: vmUuid === null ? null : vmRef(vmUuid),
        },
      }
    }
    case 'loadBalancer':
      return null
  }
}

/** What the provider wants for a new VM and the API gives back of none: it must not make the VM anew. */
const NOT_READ = ['cloud_init', 'password', 'public_key', 'reserve_public_ip']

/** One line, whatever a name holds. */
const comment = (text: string) => `# ${text.replace(/[\r\n\u2028\u2029]+/g, ' ')}`

/**
 * A configuration of the platform's public Terraform provider under which these resources come by their import blocks. Checked against
 * the provider's schema by its test; the provider has no resource for a load balancer, which stands there as a comment.
 */
export function terraformOf(exported: readonly Exported[], api: string): string {
  const nameIn = new Map<string, (text: string) => string>()
  const named = (type: string, text: string) => {
    const give = nameIn.get(type) ?? namer()
    nameIn.set(type, give)
    return give(text)
  }
  const vmNames = new Map(
    exported.flatMap((each) =>
      each.kind === 'vm' ? [[each.vm.uuid, named('warren_virtual_machine', each.vm.name)] as const] : [],
    ),
  )
  const alias = namer()
  const aliases = new Map<string, string>()
  const variables: string[] = []
  const blocks: string[] = []
  for (const each of exported) {
    const resource = resourceOf(each, vmNames)
    if (resource === null) {
      if (each.kind === 'loadBalancer')
        blocks.push(
          comment(
            `Left out, as the provider has no resource for it: load balancer ${each.balancer.display_name ?? ''} (${each.balancer.uuid})`,
          ),
        )
      continue
    }
    const { type, location, id, required, optional } = resource
    const missing = Object.keys(required).filter((name) => required[name] == null)
    if (id === null || missing.length > 0) {
      blocks.push(
        comment(
          `Left out, as the service does not say ${id === null ? 'its id' : missing.join(', ')}: ${type} ${resource.name}`,
        ),
      )
      continue
    }
    const name = (each.kind === 'vm' ? vmNames.get(each.vm.uuid) : undefined) ?? named(type, resource.name)
    const place = aliases.get(location) ?? alias(location)
    aliases.set(location, place)
    const secret = each.kind === 'vm' ? `${name}_password` : null
    if (secret !== null)
      variables.push(
        [
          `variable "${secret}" {`,
          '  type      = string',
          '  sensitive = true',
          '  default   = null',
          '}',
        ].join('\n'),
      )
    blocks.push(
      [
        'import {',
        ...attributes({ to: { ref: `${type}.${name}` }, id }),
        '}',
        '',
        `resource "${type}" "${name}" {`,
        ...attributes({
          provider: { ref: `warren.${place}` },
          ...required,
          ...optional,
          ...(secret !== null && { password: { ref: `var.${secret}` } }),
        }),
        ...(secret === null
          ? []
          : ['', '  lifecycle {', `    ignore_changes = [${NOT_READ.join(', ')}]`, '  }']),
        '}',
      ].join('\n'),
    )
  }
  return [
    [
      'terraform {',
      '  required_version = ">= 1.5"',
      '  required_providers {',
      '    warren = {',
      '      source = "WarrenCloudPlatform/warren"',
      '    }',
      '  }',
      '}',
    ].join('\n'),
    ['variable "elastis_token" {', '  type      = string', '  sensitive = true', '}'].join('\n'),
    ...[...aliases].map(([slug, place]) =>
      [
        'provider "warren" {',
        ...attributes({
          alias: place,
          api_url: `${api}/v1/${slug}`,
          api_token: { ref: 'var.elastis_token' },
        }),
        '}',
      ].join('\n'),
    ),
    ...variables,
    ...blocks,
    '',
  ].join('\n\n')
}
