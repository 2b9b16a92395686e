import { imagesOf, type Image } from './images.ts'
import type { Location } from './locations.ts'

interface Constraint {
  readonly mandatory?: boolean
  readonly min?: number
  readonly max?: number
  readonly expression?: string
  readonly values?: readonly string[]
}

/** A descriptor of `GET /v1/api/parameters/vm`, as the reference and live deployments write it. */
export interface Parameter extends Constraint {
  readonly parameter: string
  readonly type: 'integer' | 'string'
  readonly constraint: 'range' | 'regexp' | 'enum'
  readonly description: string
  readonly mandatory: boolean
  /** The parameter whose value picks an entry of `limits`, which replaces the properties it names. */
  readonly limited_by?: string
  readonly limits?: readonly (Constraint & Readonly<Record<'os_name', string>>)[]
  /** The descriptor does not apply when one of these parameters is given. */
  readonly ignore_for?: readonly string[]
}

const FROM_ANOTHER_DISK = ['disk_uuid', 'source_uuid']
const PUBLIC_KEY = '^(ssh-(rsa|dsa|ecdsa|ed25519)|ecdsa-sha2-nistp[0-9]+) [A-Za-z0-9+/]+[=]{0,3}(\\s.*)?$'

/**
 * Describes what `POST vm` accepts in a location, made of the images it has. The first location follows the reference. The
 * second is as live deployments are: sizes are not described (its server classes bound them) and what logs in is optional.
 */
export function parametersOf(location: Location): readonly Parameter[] {
  const images = imagesOf(location)
  const strict = location.dialect === 'documented'
  const described: Parameter[] = [
    {
      constraint: 'regexp',
      description: 'Name of the VM',
      expression: '^[0-9a-zA-Z][-0-9a-zA-Z]{2,}[0-9a-zA-Z]$',
      mandatory: true,
      parameter: 'name',
      type: 'string',
    },
    {
      constraint: 'enum',
      description: 'OS name of VM base image.',
      ignore_for: FROM_ANOTHER_DISK,
      mandatory: true,
      parameter: 'os_name',
      type: 'string',
      values: images.map((image) => image.os_name),
    },
    {
      constraint: 'enum',
      description: 'OS version of VM base image.',
      ignore_for: FROM_ANOTHER_DISK,
      limited_by: 'os_name',
      limits: images.map((image) => ({
        os_name: image.os_name,
        values: image.versions.filter((entry) => entry.published).map((entry) => entry.os_version),
      })),
      mandatory: true,
      parameter: 'os_version',
      type: 'string',
    },
    {
      constraint: 'regexp',
      description: 'Username for logging in to the VM.',
      expression: '^(?=.{1,30}$)[a-zA-Z_][0-9a-zA-Z_-]*$',
      ignore_for: FROM_ANOTHER_DISK,
      limited_by: 'os_name',
      // Windows has its Administrator and takes no longer names.
      limits: [{ expression: '^(?=.{1,20}$)[a-zA-Z_][0-9a-zA-Z_-]*$', mandatory: false, os_name: 'windows' }],
      mandatory: strict,
      parameter: 'username',
      type: 'string',
    },
    {
      constraint: 'regexp',
      description: 'Password for logging in to the VM.',
      expression: '^(?=.*[a-z])(?=.*[A-Z])(?=.*\\d).{8,}$',
      ignore_for: FROM_ANOTHER_DISK,
      limited_by: 'os_name',
      limits: [{ mandatory: true, os_name: 'windows' }],
      mandatory: strict,
      parameter: 'password',
      type: 'string',
    },
    {
      constraint: 'regexp',
      description: 'Public key for logging in to the VM.',
      expression: PUBLIC_KEY,
      ignore_for: FROM_ANOTHER_DISK,
      mandatory: false,
      parameter: 'public_key',
      type: 'string',
    },
    {
      constraint: 'regexp',
      description: 'Description of the VM, at most 255 characters.',
      expression: '^.{0,255}$',
      mandatory: false,
      parameter: 'description',
      type: 'string',
    },
  ]
  return strict ? [...sizeParameters(images), ...described] : described
}

function sizeParameters(images: readonly Image[]): Parameter[] {
  return [
    {
      constraint: 'range',
      description: 'Size of main storage in gigabytes.',
      ignore_for: FROM_ANOTHER_DISK,
      limited_by: 'os_name',
      limits: imageLimits(images, 'disks'),
      mandatory: true,
      max: 240,
      min: 20,
      parameter: 'disks',
      type: 'integer',
    },
    {
      constraint: 'range',
      description: 'Amount of RAM.',
      limited_by: 'os_name',
      limits: imageLimits(images, 'ram'),
      mandatory: true,
      max: 65536,
      min: 512,
      parameter: 'ram',
      type: 'integer',
    },
    {
      constraint: 'range',
      description: 'Number of CPUs.',
      limited_by: 'os_name',
      limits: imageLimits(images, 'vcpu'),
      mandatory: true,
      max: 16,
      min: 1,
      parameter: 'vcpu',
      type: 'integer',
    },
  ]
}

function imageLimits(
  images: readonly Image[],
  size: 'vcpu' | 'ram' | 'disks',
): NonNullable<Parameter['limits']> {
  return images.flatMap((image) => {
    const limits = image.limits?.[size]
    return limits ? [{ ...limits, os_name: image.os_name }] : []
  })
}
