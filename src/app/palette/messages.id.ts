import { plural, type Translation } from '@/lib/i18n/catalogue'

import type * as source from './messages'

export const paletteMessages: Translation<typeof source.paletteMessages> = {
  label: 'Cari apa saja, lakukan apa saja',
  placeholder: 'Halaman, nama, alamat, ID, “matikan web-01” …',
  groups: {
    here: (name) => `Dengan ${name}`,
    actions: 'Tindakan',
    recent: 'Baru-baru ini',
    pages: 'Halaman',
    create: 'Baru',
    own: 'Panel ini',
    vm: 'Mesin virtual',
    floatingIp: 'Floating IP',
    loadBalancer: 'Load balancer',
    network: 'Jaringan privat',
    disk: 'Disk',
    bucket: 'Bucket',
    account: 'Akun penagihan',
  },
  kinds: {
    vm: 'Mesin virtual',
    floatingIp: 'Floating IP',
    loadBalancer: 'Load balancer',
    network: 'Jaringan privat',
    disk: 'Disk',
    bucket: 'Bucket',
    account: 'Akun penagihan',
  },
  create: {
    vm: 'Mesin virtual baru',
    loadBalancer: 'Load balancer baru',
    network: 'Jaringan privat baru…',
    floatingIp: 'Floating IP baru…',
    disk: 'Disk baru…',
    bucket: 'Bucket baru…',
  },
  all: (count) => plural(count, { other: 'Semua # dalam daftar' }),
  nothing: (query) => `Tidak ada yang bernama “${query}”, atau yang alamat atau ID-nya demikian.`,
  stillReading: 'Beberapa daftar masih dibaca.',
  unread: (what) => `Tidak dapat dibaca, jadi tidak dicari: ${what}.`,
  keys: { choose: 'untuk memilih', move: 'untuk berpindah', close: 'untuk menutup' },
}
