import { plural, type Translation } from '@/lib/i18n/catalogue'

import { facts, type Held } from './held'
import type * as source from './messages'

const vms = (count: number) => plural(count, { other: '# VM' })
const heldIn = (held: Held, running: string | null) => {
  const known = held.vms.length
  if (held.unknown === 0) return known === 0 ? 'Tidak ada VM' : facts([vms(known), running])
  return known === 0
    ? `${vms(held.unknown)} tidak diketahui`
    : facts([vms(known), running, plural(held.unknown, { other: '# tidak diketahui' })])
}

export const topologyMessages: Translation<typeof source.topologyMessages> = {
  title: 'Topologi',
  views: { label: 'Tampilan', picture: 'Gambar', list: 'Daftar' },
  counts: {
    vms,
    networks: (count) => plural(count, { other: '# jaringan' }),
    balancers: (count) => plural(count, { other: '# load balancer' }),
    floatingIps: (count) => plural(count, { other: '# floating IP' }),
  },
  partName: (place) => `VM di ${place ?? ''}`,
  homeless: 'Tanpa jaringan yang diketahui',
  internet: 'Internet',
  empty: {
    title: 'Belum ada yang dapat digambar',
    text: 'Jaringan, mesin virtual, floating IP, dan load balancer di lokasi ini muncul di sini.',
    create: 'Buat VM',
  },
  picture: {
    label: (place) => `Topologi ${place}`,
    help: 'Tombol panah berpindah dari satu hal ke hal berikutnya, Enter membukanya, Spasi menampilkan atau menyembunyikan VM sebuah jaringan, tombol tambah dan kurang memperbesar dan memperkecil, 0 menampilkan semuanya. Daftar memuat hal yang sama sebagai teks.',
    zoomIn: 'Perbesar',
    zoomOut: 'Perkecil',
    fit: 'Tampilkan semuanya',
    overview: 'Gambaran umum',
    save: 'Simpan gambar',
    svg: 'Sebagai SVG',
    png: 'Sebagai PNG',
    fileName: (slug) => `topologi-${slug}`,
    saveFailed: 'Gambar tidak dapat disimpan.',
  },
  search: {
    label: (place) => `Cari di gambar ${place}`,
    placeholder: 'Nama atau alamat',
    found: (count) => plural(count, { other: '# ditemukan' }),
    at: (number, count) =>
      count === 0
        ? 'Tidak ada yang ditemukan'
        : plural(count, { other: `${plural(number, { other: '#' })} dari #` }),
    next: 'Berikutnya',
  },
  open: {
    label: (network) => `VM di ${network}`,
    open: 'Tampilkan VM-nya satu per satu',
    close: 'Tampilkan sebagai satu',
    all: 'Tampilkan semua VM',
    none: 'Tampilkan jaringan saja',
  },
  default: 'utama',
  facts,
  vmsOf: (held) => heldIn(held, null),
  vmsIn: (held) => heldIn(held, plural(held.running, { other: '# berjalan' })),
  inState: (count, word) => plural(count, { other: `# ${word.toLowerCase()}` }),
  to: (name) => `→ ${name}`,
  idle: 'Tidak ditetapkan',
  elsewhere: 'Ke yang tidak ditampilkan',
  rule: (from, to) => `${from} → ${to}`,
  noRules: 'Tidak ada aturan',
  node: {
    parts: (parts) => parts.filter((part) => part != null && part !== '').join(', '),
    vm: 'mesin virtual',
    address: 'floating IP',
    balancer: 'load balancer',
    network: 'jaringan privat',
    leadsTo: (name) => `menuju ${name}`,
    internet: 'Internet: semua floating IP',
  },
  list: {
    balancers: 'Load balancer',
    idle: 'Floating IP yang tidak ditetapkan ke apa pun',
    elsewhere: 'Floating IP milik yang tidak ditampilkan di sini',
    noVms: 'Tidak ada mesin virtual',
    unknownVms: 'Mesin virtualnya tidak diketahui',
    vmsOf: (network) => `VM di ${network}`,
    columns: {
      name: 'Nama',
      status: 'Status',
      private: 'Alamat privat',
      public: 'Alamat publik',
      address: 'Alamat',
      holder: 'Ditetapkan ke',
      targetsState: 'Target',
      rules: 'Aturan',
      targets: 'Meneruskan ke',
    },
    more: (count) => plural(count, { other: 'dan # lagi' }),
    toNetwork: 'Tampilkan semua di halamannya',
  },
}
