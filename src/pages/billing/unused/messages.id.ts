import { plural, type Translation } from '@/lib/i18n/catalogue'

import type * as source from './messages'
import type { UnusedKind } from './unused-rows'

const kinds: Record<UnusedKind, string> = {
  vm: 'VM yang mati',
  disk: 'Disk yang tidak terpasang',
  floatingIp: 'Floating IP menganggur',
  snapshot: 'Snapshot lama',
  loadBalancer: 'Load balancer tanpa target',
}

const why: Record<UnusedKind, string> = {
  vm: 'Mati, tetapi disknya tetap dikenai biaya',
  disk: 'Tidak terpasang ke VM mana pun',
  floatingIp: 'Tidak ditetapkan ke apa pun',
  snapshot: 'Sudah lama diambil',
  loadBalancer: 'Tidak punya tujuan untuk meneruskan permintaan',
}

export const unusedMessages: Translation<typeof source.unusedMessages> = {
  title: 'Tidak terpakai',
  summary: (count, amount) =>
    count === 0
      ? 'Tidak ditemukan yang dikenai biaya tanpa terpakai'
      : `${plural(count, { other: '# item' })} dikenai biaya ${amount} per bulan dan mungkin tidak terpakai`,
  atLeast: (amount) => `setidaknya ${amount}`,
  monthHint: (hours) => `Perkiraan untuk sebulan dihitung ${hours} jam`,
  partName: (place) => `Yang ada di ${place ?? ''}`,
  search: { label: 'Cari yang tidak terpakai', placeholder: 'Nama, alamat, atau ID' },
  age: 'Snapshot dianggap lama setelah',
  days: (days) => plural(days, { other: '# hari' }),
  csvName: 'tidak-terpakai.csv',
  kinds,
  why,
  columns: { what: 'Nama', kind: 'Jenis', location: 'Lokasi', since: 'Sejak', monthly: 'Per bulan' },
  actions: {
    open: 'Buka halamannya',
    remove: { disk: 'Hapus disk…', floatingIp: 'Lepaskan…' },
  },
  empty: {
    title: 'Tidak ada yang terbuang',
    text: 'VM yang mati, disk yang tidak terpasang, floating IP yang tidak ditetapkan, snapshot lama, dan load balancer tanpa target akan tercantum di sini beserta biayanya.',
  },
}
