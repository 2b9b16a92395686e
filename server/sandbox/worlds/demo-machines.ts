import { defaultLocation, secondLocation, type Location } from '../catalogue/locations.ts'
import { MINUTE } from '../time.ts'

export interface DemoMachine {
  readonly name: string
  readonly description: string
  readonly location: Location
  readonly network: 'Default network' | 'Backend'
  readonly account: 'studio' | 'clients'
  readonly serverClass: string
  readonly system: readonly [name: string, version: string]
  readonly vcpu: number
  /** MB */
  readonly memory: number
  /** The boot disk, in GB. */
  readonly disk: number
  readonly extraDisks?: readonly number[]
  /** How many days ago snapshots were taken. */
  readonly snapshots?: readonly number[]
  /** How many nightly backups are kept. */
  readonly backups?: number
  readonly publicAddress: boolean
  /** The oldest is as old as the account. */
  readonly daysOld: number | 'oldest'
  readonly stoppedDaysAgo?: number
  /** Still being created, for so many milliseconds. */
  readonly creatingFor?: number
}

const here = {
  location: defaultLocation,
  network: 'Default network',
  account: 'studio',
  serverClass: 'General',
} as const
const there = {
  location: secondLocation,
  network: 'Default network',
  account: 'clients',
  serverClass: 'Standard',
} as const
const backend = { network: 'Backend', publicAddress: false } as const
const open = { publicAddress: true } as const
const closed = { publicAddress: false } as const

const CYCLETOWN: readonly DemoMachine[] = [
  {
    ...here,
    ...open,
    name: 'web-01',
    description: 'Front of the company site',
    system: ['ubuntu', '22.04'],
    vcpu: 2,
    memory: 4096,
    disk: 40,
    backups: 5,
    snapshots: [12],
    daysOld: 398,
  },
  {
    ...here,
    ...open,
    name: 'web-02',
    description: 'Front of the company site',
    system: ['ubuntu', '22.04'],
    vcpu: 2,
    memory: 4096,
    disk: 40,
    backups: 5,
    daysOld: 397,
  },
  {
    ...here,
    ...backend,
    name: 'db-primary',
    description: 'PostgreSQL, primary',
    serverClass: 'Performance',
    system: ['debian', '12'],
    vcpu: 4,
    memory: 16384,
    disk: 80,
    extraDisks: [200],
    backups: 7,
    snapshots: [30, 9, 2],
    daysOld: 365,
  },
  {
    ...here,
    ...backend,
    name: 'db-replica',
    description: 'PostgreSQL, follows db-primary',
    serverClass: 'Performance',
    system: ['debian', '12'],
    vcpu: 4,
    memory: 16384,
    disk: 80,
    extraDisks: [200],
    daysOld: 364,
  },
  {
    ...here,
    ...backend,
    name: 'cache-01',
    description: 'Redis',
    system: ['almalinux', '9'],
    vcpu: 2,
    memory: 8192,
    disk: 20,
    daysOld: 212,
  },
  {
    ...here,
    ...open,
    name: 'gitlab',
    description: 'Source code and pipelines',
    system: ['gitlab', '17.6'],
    vcpu: 4,
    memory: 8192,
    disk: 100,
    extraDisks: [120],
    backups: 7,
    daysOld: 187,
  },
  {
    ...here,
    ...open,
    name: 'erp-server',
    description: 'Bookkeeping',
    system: ['windows', '2022'],
    vcpu: 4,
    memory: 8192,
    disk: 100,
    backups: 3,
    daysOld: 151,
  },
  {
    ...here,
    ...closed,
    name: 'ad-controller',
    description: 'Directory',
    system: ['windows', '2019'],
    vcpu: 2,
    memory: 4096,
    disk: 60,
    daysOld: 150,
  },
  {
    ...here,
    ...open,
    name: 'monitoring',
    description: 'Metrics and alerts',
    system: ['debian', '11'],
    vcpu: 2,
    memory: 4096,
    disk: 60,
    daysOld: 240,
  },
  {
    ...here,
    ...open,
    name: 'old-shop',
    description: 'Replaced in spring, kept just in case',
    system: ['centos', '7.9.2009'],
    vcpu: 2,
    memory: 2048,
    disk: 40,
    snapshots: [120, 95],
    daysOld: 410,
    stoppedDaysAgo: 47,
  },
  {
    ...here,
    ...closed,
    name: 'build-runner',
    description: 'Runs pipelines at night',
    system: ['fedora', '41'],
    vcpu: 8,
    memory: 16384,
    disk: 120,
    daysOld: 64,
    stoppedDaysAgo: 1,
  },
  {
    ...here,
    ...closed,
    name: 'legacy-api',
    description: '',
    system: ['ubuntu', '18.04'],
    vcpu: 1,
    memory: 1024,
    disk: 20,
    daysOld: 'oldest',
  },
  {
    ...here,
    ...closed,
    name: 'analytics',
    description: 'Reports for the board',
    serverClass: 'Performance',
    system: ['ubuntu', '24.04'],
    vcpu: 8,
    memory: 32768,
    disk: 200,
    daysOld: 0,
    creatingFor: 20 * MINUTE,
  },
]

const BUSBURG: readonly DemoMachine[] = [
  {
    ...there,
    ...open,
    name: 'shop-frontend',
    description: 'Web shop',
    system: ['ubuntu', '24.04'],
    vcpu: 2,
    memory: 4096,
    disk: 40,
    snapshots: [4],
    daysOld: 128,
  },
  {
    ...there,
    ...backend,
    name: 'shop-db',
    description: 'MariaDB of the shop',
    serverClass: 'High memory',
    system: ['rocky', '9'],
    vcpu: 4,
    memory: 16384,
    disk: 100,
    extraDisks: [300],
    backups: 7,
    daysOld: 128,
  },
  {
    ...there,
    ...open,
    name: 'files',
    description: 'Shared documents',
    account: 'studio',
    system: ['nextcloud', '30'],
    vcpu: 2,
    memory: 4096,
    disk: 60,
    extraDisks: [250, 250],
    backups: 4,
    daysOld: 96,
  },
  {
    ...there,
    ...open,
    name: 'blog',
    description: '',
    system: ['wordpress', '6.7'],
    vcpu: 1,
    memory: 2048,
    disk: 30,
    daysOld: 77,
  },
  {
    ...there,
    ...closed,
    name: 'docker-host',
    description: 'Small services in containers',
    account: 'studio',
    system: ['docker', '27'],
    vcpu: 4,
    memory: 8192,
    disk: 80,
    daysOld: 51,
  },
  {
    ...there,
    ...closed,
    name: 'windows-test',
    description: 'For trying updates',
    system: ['windows', '2022'],
    vcpu: 2,
    memory: 4096,
    disk: 60,
    snapshots: [18],
    daysOld: 33,
    stoppedDaysAgo: 16,
  },
  {
    ...there,
    ...open,
    name: 'vpn-gateway',
    description: '',
    account: 'studio',
    system: ['debian', '12'],
    vcpu: 1,
    memory: 1024,
    disk: 20,
    daysOld: 140,
  },
  {
    ...there,
    ...closed,
    name: 'staging-web',
    description: 'What goes live next week',
    system: ['ubuntu', '22.04'],
    vcpu: 2,
    memory: 2048,
    disk: 30,
    daysOld: 9,
    stoppedDaysAgo: 3,
  },
]

export const demoMachines: readonly DemoMachine[] = [...CYCLETOWN, ...BUSBURG]
