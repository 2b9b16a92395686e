import type { Location } from './locations.ts'

interface Range {
  readonly min: number
  readonly max: number
}

export interface ServerClass {
  readonly uuid: string
  readonly location: string
  readonly name: string
  readonly description: string
  readonly is_default_designated: boolean
  readonly created_at: string
  readonly updated_at: string
  /** Where given, every VM of the class stays within them. */
  readonly guest_limits?: { readonly cpu: Range; readonly ram_mb: Range; readonly disk_gb: Range }
}

const serverClasses: readonly ServerClass[] = [
  {
    uuid: '4820b11f-82c9-4313-a1ef-14d6039981db',
    location: 'cyc01',
    name: 'General',
    description: 'A server class for a wide range of purposes',
    is_default_designated: true,
    created_at: '2022-12-28 13:50:52',
    updated_at: '2023-02-21 08:17:13',
  },
  {
    uuid: 'd2fc6881-9316-46d7-b515-b6cddaeee927',
    location: 'cyc01',
    name: 'Performance',
    description: 'Faster cores for heavy work',
    is_default_designated: false,
    created_at: '2022-12-28 13:50:52',
    updated_at: '2023-02-22 21:21:13',
  },
  {
    uuid: '0b6f5a0e-5f0b-4c52-9a6e-2c7e3f1d9b41',
    location: 'bus02',
    name: 'Standard',
    description: 'Balanced machines for everyday services',
    is_default_designated: true,
    created_at: '2023-05-04 09:12:40',
    updated_at: '2024-01-17 10:03:55',
    guest_limits: {
      cpu: { min: 1, max: 16 },
      ram_mb: { min: 512, max: 65536 },
      disk_gb: { min: 20, max: 1024 },
    },
  },
  {
    uuid: '7d3c1f52-1b5e-4a2f-8c1d-64f0a9e7b823',
    location: 'bus02',
    name: 'High memory',
    description: 'Large memory for databases and caches',
    is_default_designated: false,
    created_at: '2023-05-04 09:12:40',
    updated_at: '2024-01-17 10:05:02',
    guest_limits: {
      cpu: { min: 2, max: 32 },
      ram_mb: { min: 8192, max: 131072 },
      disk_gb: { min: 20, max: 2048 },
    },
  },
]

export function serverClassesOf(location: Location): readonly ServerClass[] {
  return serverClasses.filter((entry) => entry.location === location.slug)
}

export function findServerClass(uuid: string): ServerClass | undefined {
  return serverClasses.find((entry) => entry.uuid === uuid)
}

/** The class a VM goes into when none is asked for. */
export function defaultServerClass(location: Location): ServerClass {
  const found = serverClassesOf(location).find((entry) => entry.is_default_designated)
  if (!found) throw new Error(`${location.slug} has no default server class`)
  return found
}
