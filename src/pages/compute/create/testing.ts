/** What a location answers, for tests: the descriptors of the reference, shortened, and lists beside them. */
import type { Image } from '@/api/images'

import type { Offers } from './create-descriptors'

const PASSWORD = '^(?=.*[a-z])(?=.*[A-Z])(?=.*\\d).{8,}$'

const image = (os_name: string, display_name: string, ...versions: string[]): Image => ({
  os_name,
  display_name,
  is_default: os_name === 'ubuntu',
  versions: versions.map((os_version) => ({ os_version })),
})

export const offers: Offers = {
  parameters: [
    { parameter: 'name', constraint: 'regexp', expression: '^[0-9a-zA-Z-]{4,}$', mandatory: true },
    {
      parameter: 'ram',
      type: 'integer',
      constraint: 'range',
      min: 512,
      max: 65536,
      mandatory: true,
      limited_by: 'os_name',
      limits: [{ os_name: 'windows', min: 2048 }],
    },
    { parameter: 'vcpu', type: 'integer', constraint: 'range', min: 1, max: 16, mandatory: true },
    { parameter: 'disks', type: 'integer', constraint: 'range', min: 20, max: 240, mandatory: true },
    {
      parameter: 'os_name',
      constraint: 'enum',
      values: ['ubuntu', 'debian', 'windows', 'solaris'],
      mandatory: true,
    },
    {
      parameter: 'os_version',
      constraint: 'enum',
      mandatory: true,
      limited_by: 'os_name',
      limits: [
        { os_name: 'ubuntu', values: ['18.04', '24.04'] },
        { os_name: 'debian', values: ['12'] },
        { os_name: 'windows', values: ['2022'] },
      ],
    },
    {
      parameter: 'password',
      constraint: 'regexp',
      expression: PASSWORD,
      mandatory: false,
      limited_by: 'os_name',
      limits: [{ os_name: 'windows', mandatory: true }],
    },
    { parameter: 'boot_order', constraint: 'unheard_of', mandatory: false },
    { parameter: 'disk_uuid', constraint: 'regexp', expression: '^.*$', mandatory: false },
  ],
  images: [
    image('ubuntu', 'Ubuntu', '24.04', '22.04'),
    image('debian', 'Debian', '12'),
    image('windows', 'Windows Server', '2022'),
    image('plan9', 'Plan 9', '4'),
  ],
  hostPools: [
    { uuid: 'small', name: 'Small', guest_limits: { cpu: 4, ram_mb: 8192, disk_gb: 100 } },
    { uuid: 'large', name: 'Large', is_default_designated: true },
  ],
  networks: [
    { location: 'cyc01', uuid: 'net-a', name: 'office' },
    { location: 'cyc01', uuid: 'net-b', name: 'default', is_default: true },
  ],
  billingAccounts: [{ id: 6, title: 'Main', is_default: true }],
}
