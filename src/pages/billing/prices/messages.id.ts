import { plural, type Translation } from '@/lib/i18n/catalogue'

import type * as source from './messages'
import type { AmountName } from './plan'

const amounts: Record<AmountName, string> = {
  vcpu: 'vCPU',
  memory_gb: 'Memori',
  disk_gb: 'Disk',
  snapshots_gb: 'Snapshot',
  backups_gb: 'Cadangan',
  idle_ips: 'Floating IP menganggur',
  load_balancers: 'Load balancer',
  objects_gb: 'Objek di bucket',
}

const units: Record<AmountName, string> = {
  vcpu: 'inti',
  memory_gb: 'GB',
  disk_gb: 'GB',
  snapshots_gb: 'GB',
  backups_gb: 'GB',
  idle_ips: '',
  load_balancers: '',
  objects_gb: 'GB',
}

const entries: Record<string, string> = {
  'STORAGE main': 'Disk, 1 GB',
  'STORAGE snapshot': 'Snapshot, 1 GB',
  'STORAGE backup': 'Cadangan, 1 GB',
  'LICENSE windows': 'Lisensi Windows, 1 inti VM yang berjalan',
  'OBJECT_STORAGE object_storage': 'Objek di bucket, 1 GB',
  'FLOATING_IP unassigned_floating_ip': 'Floating IP menganggur',
  'LOAD_BALANCER load_balancer': 'Load balancer',
}

export const pricesMessages: Translation<typeof source.pricesMessages> = {
  title: 'Harga',
  summary: (hours) =>
    `Semuanya dibayar per jam. Dalam perkiraan ini sebulan dihitung ${hours} jam; PPN belum termasuk.`,
  failed: 'Harga tidak dapat dibaca',
  table: {
    title: 'Daftar harga',
    what: 'Untuk',
    hour: 'Per jam',
    month: 'Per bulan',
    monthHint: (hours) => `${hours} jam`,
    notKnown: 'tidak diketahui',
    cores: (count) => plural(count, { other: 'vCPU, # inti' }),
    memory: (size) => `Memori, ${size}`,
    entry: (kind, service, name) => entries[`${kind} ${service ?? ''}`] ?? name,
  },
  calculator: {
    title: 'Berapa biayanya?',
    result: 'Biayanya',
    amounts,
    units,
    windows: 'Windows Server, dengan lisensinya',
    license: 'Lisensi Windows, inti',
    notANumber: 'Tulis angka 0 atau lebih, hanya dengan digit, misalnya 4 atau 0,5 atau 1000.',
    notWhole: 'Tulis bilangan bulat: tidak ada yang sebagian.',
    tooMuch: (most) => `Kalkulator menghitung sampai ${most}.`,
    noTotal: (unclear) => `Total belum dapat dihitung selama jumlahnya belum jelas: ${unclear}.`,
    month: (hours, rate) => `sebulan dihitung ${hours} jam, ${rate} per jam`,
    line: (label, amount, unit) => `${label}: ${amount} ${unit}`.trim(),
    atLeast: (amount) => `setidaknya ${amount}`,
    notKnown: 'tidak diketahui',
    nothing: 'Belum ada apa pun dalam rencana.',
  },
}
