import { icon } from './icons.ts'
import type { Location } from './locations.ts'

export interface ImageVersion {
  readonly os_version: string
  readonly display_name: string
  /** An unpublished version runs on, but no new VM can be made of it. */
  readonly published: boolean
}

/** What an image needs (`min`) or can use (`max`), where it differs from the location's general limits. */
interface ImageLimits {
  readonly vcpu?: { readonly min?: number; readonly max?: number }
  /** MB */
  readonly ram?: { readonly min?: number; readonly max?: number }
  /** GB */
  readonly disks?: { readonly min?: number }
}

export interface Image {
  readonly os_name: string
  readonly display_name: string
  readonly is_default: boolean
  readonly is_app_catalog: boolean
  readonly icon: string
  readonly versions: readonly ImageVersion[]
  readonly limits?: ImageLimits
  /** The locations that have it; all when left out. */
  readonly only?: readonly string[]
}

function version(os_version: string, display_name = os_version, published = true): ImageVersion {
  return { os_version, display_name, published }
}

const plainSystems: readonly Image[] = [
  {
    os_name: 'ubuntu',
    display_name: 'Ubuntu',
    is_default: true,
    is_app_catalog: false,
    icon: icon(
      '#dd4814',
      '<circle cx="16" cy="16" r="7"/><path d="M16 5v4M6.5 21.5l3.4-2M25.5 21.5l-3.4-2"/>',
    ),
    versions: [
      version('24.04', '24.04 LTS'),
      version('22.04', '22.04 LTS'),
      version('20.04', '20.04 LTS'),
      version('18.04', '18.04 LTS', false),
    ],
  },
  {
    os_name: 'debian',
    display_name: 'Debian',
    is_default: false,
    is_app_catalog: false,
    icon: icon('#a80030', '<path d="M20 24c-7 1-12-4-11-10s8-9 12-5-1 9-5 7"/>'),
    versions: [version('12', '12 Bookworm'), version('11', '11 Bullseye')],
  },
  {
    os_name: 'almalinux',
    display_name: 'AlmaLinux',
    is_default: false,
    is_app_catalog: false,
    icon: icon('#0f4266', '<path d="M16 6v20M7 11l18 10M25 11 7 21"/>'),
    versions: [version('9'), version('8')],
  },
  {
    os_name: 'rocky',
    display_name: 'Rocky Linux',
    is_default: false,
    is_app_catalog: false,
    icon: icon('#0b8f63', '<path d="m6 23 10-10 10 10M12 23l8-8"/>'),
    versions: [version('9')],
  },
  {
    os_name: 'fedora',
    display_name: 'Fedora',
    is_default: false,
    is_app_catalog: false,
    icon: icon('#3c6eb4', '<path d="M20 8c-4-1-6 1-6 5v7c0 3-2 5-5 4M10 16h9"/>'),
    versions: [version('41'), version('40')],
    only: ['cyc01'],
  },
  {
    os_name: 'opensuse',
    display_name: 'openSUSE Leap',
    is_default: false,
    is_app_catalog: false,
    icon: icon('#4c9a0a', '<path d="M7 20c0-8 6-11 12-9s6 10 0 10-5-7-1-7"/>'),
    versions: [version('15.6')],
    only: ['cyc01'],
  },
  {
    os_name: 'centos',
    display_name: 'CentOS',
    is_default: false,
    is_app_catalog: false,
    icon: icon('#5c2d8c', '<path d="M16 7v18M7 16h18"/><rect x="10" y="10" width="12" height="12"/>'),
    versions: [version('7.9.2009', '7.9')],
    // Its kernel is too old for the largest machines.
    limits: { vcpu: { max: 8 }, ram: { max: 32768 } },
  },
  {
    os_name: 'windows',
    display_name: 'Windows Server',
    is_default: false,
    is_app_catalog: false,
    icon: icon('#0067b8', '<path d="M7 9h8v6H7zM17 9h8v6h-8zM7 17h8v6H7zM17 17h8v6h-8z"/>'),
    versions: [version('2022', '2022 Standard'), version('2019', '2019 Standard')],
    limits: { vcpu: { min: 2 }, ram: { min: 2048 }, disks: { min: 40 } },
  },
]

const applications: readonly Image[] = [
  {
    os_name: 'docker',
    display_name: 'Docker',
    is_default: false,
    is_app_catalog: true,
    icon: icon(
      '#1d63ed',
      '<path d="M6 17h20c0 5-4 7-9 7s-10-2-11-7zM10 13h4v4h-4zM16 13h4v4h-4zM16 8h4v4h-4z"/>',
    ),
    versions: [version('27', '27 on Ubuntu 24.04')],
  },
  {
    os_name: 'wordpress',
    display_name: 'WordPress',
    is_default: false,
    is_app_catalog: true,
    icon: icon('#21759b', '<circle cx="16" cy="16" r="10"/><path d="m9 13 4 10 3-8 3 8 4-10"/>'),
    versions: [version('6.7', '6.7 on Ubuntu 24.04')],
  },
  {
    os_name: 'gitlab',
    display_name: 'GitLab',
    is_default: false,
    is_app_catalog: true,
    icon: icon('#e24329', '<path d="m7 16 3-9 3 7h6l3-7 3 9-9 9z"/>'),
    versions: [version('17.6', '17.6 Community'), version('16.11', '16.11 Community')],
    limits: { vcpu: { min: 2 }, ram: { min: 4096 }, disks: { min: 40 } },
    only: ['cyc01'],
  },
  {
    os_name: 'nextcloud',
    display_name: 'Nextcloud',
    is_default: false,
    is_app_catalog: true,
    icon: icon(
      '#0082c9',
      '<circle cx="16" cy="16" r="4"/><circle cx="8" cy="16" r="2.5"/><circle cx="24" cy="16" r="2.5"/>',
    ),
    versions: [version('30', '30 Hub 9')],
    limits: { ram: { min: 1024 }, disks: { min: 40 } },
  },
]

/** A VM that boots from a disk without a known system carries this name and version (observed on live deployments). */
export const customSystem = { os_name: '_custom', os_version: '_' } as const

export function imagesOf(location: Location): readonly Image[] {
  return [...plainSystems, ...applications].filter((image) => image.only?.includes(location.slug) ?? true)
}
