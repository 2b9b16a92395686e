import { plural, type Translation } from '@/lib/i18n/catalogue'
import { formatAnd } from '@/lib/words'

import type * as source from './delete-messages'

function erasedParts({ boot, others, snapshots, backups }: source.Erased): string[] {
  const parts = [boot === null ? 'disk boot' : `disk boot (${boot})`]
  if (others.length > 0) {
    const disks =
      others.length === 1 ? 'disk terpasang' : plural(others.length, { other: '# disk terpasang' })
    parts.push(`${disks} ${formatAnd(others)}`)
  }
  if (snapshots > 0) parts.push(plural(snapshots, { other: '# snapshot' }))
  if (backups > 0) parts.push(plural(backups, { other: '# cadangan' }))
  return parts
}

const inPlace = (place: string | null) => (place === null ? '' : ` di ${place}`)

export const vmDeleteMessages: Translation<typeof source.vmDeleteMessages> = {
  title: (name) => `Hapus ${name}`,
  confirm: 'Hapus VM',
  erased: (erased) =>
    `Ikut terhapus: ${formatAnd(erasedParts(erased))}. Tindakan ini tidak dapat dibatalkan.`,
  erasedOne: (erased) => formatAnd(erasedParts(erased)),
  running: 'VM ini sedang berjalan: semua yang dilayaninya langsung terputus.',
  stays: 'Yang tetap ada dan tetap dikenai biaya',
  release: (address, vm) =>
    vm === null ? `Lepaskan juga floating IP ${address}` : `Lepaskan juga floating IP ${address} milik ${vm}`,
  releaseAll: (count) => plural(count, { other: 'Lepaskan juga semua # floating IP-nya' }),
  releaseSome: (chosen, all) => `Pilih di antaranya (${chosen} dari ${all} dipilih)`,
  releaseHint: () =>
    'Floating IP dibayar sampai dilepaskan. Setelah dilepaskan, alamatnya mungkin diberikan kepada pihak lain.',
  nothing: (vms) =>
    vms === 1
      ? 'Tidak ada floating IP yang ditetapkan ke VM ini.'
      : 'Tidak ada floating IP yang ditetapkan ke satu pun VM ini.',
  floatingIps: (_vms, place) => `Floating IP-nya${inPlace(place)}`,
  unread: (vms) =>
    vms === 1
      ? 'Jika VM ini punya floating IP, alamat itu tetap ada dan tetap dikenai biaya.'
      : 'Floating IP yang dimiliki VM ini tetap ada dan tetap dikenai biaya.',
  detached: (place, count) => plural(count, { other: `# disk di ${place} yang tidak dimiliki VM mana pun` }),
  together: (amount) => `, ${amount} per bulan`,
  detachedHint: (vms) =>
    vms === 1
      ? 'Disk ini mungkin dilepas dari VM ini atau dari VM lain: periksa dulu sebelum mencentang.'
      : 'Disk ini mungkin dilepas dari salah satu VM ini atau dari VM lain: periksa dulu sebelum mencentang.',
  detachedUnread: (place) => `Disk di ${place} yang tidak dimiliki VM mana pun`,
  deleteDisk: (disk) => `Hapus disk ${disk}, beserta semua datanya`,
  noDetached: (location) => `Tidak ada disk di ${location} yang tanpa VM.`,
  balancers: (place) => `Load balancer${inPlace(place)} yang kehilangan target`,
  balancersUnread: (place) => `Load balancer${inPlace(place)}`,
  balancer: (name, lost, left) => {
    if (left === 0 && lost > 1)
      return `${name}: kehilangan ${plural(lost, { other: 'semua # target' })}, jadi tidak lagi melayani apa pun`
    if (left === 0) return `${name}: tidak punya target lain, jadi tidak lagi melayani apa pun`
    const gone = lost === 1 ? '' : `kehilangan ${plural(lost, { other: '# target' })}, `
    return `${name}: ${gone}${plural(left, { other: 'tersisa # target' })}`
  },
  write: (name) => `Hapus ${name} beserta yang dipilih bersamanya`,
  step: (name) => `Hapus ${name}`,
  stepFailed: 'VM masih ada. Tidak ada hal lain yang dilakukan.',
  releaseStep: (address) => `Lepaskan ${address}`,
  releaseFailed: 'VM sudah dihapus. Floating IP tetap dipesan dan tetap dikenai biaya.',
  diskStep: (disk) => `Hapus disk ${disk}`,
  vmStays: 'VM masih ada, dan tetap memiliki floating IP-nya.',
  diskStays: 'Disk masih ada dan tetap dikenai biaya.',
  diskFailed: 'VM sudah dihapus. Disk masih ada dan tetap dikenai biaya.',
  perMonth: (amount) => `${amount} per bulan`,
  notKnown: 'harga tidak diketahui',
}
