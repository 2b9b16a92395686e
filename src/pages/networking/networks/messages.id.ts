import { plural, type Translation } from '@/lib/i18n/catalogue'

import type * as source from './messages'

export const networkPageMessages: Translation<typeof source.networkPageMessages> = {
  title: 'Jaringan privat',
  new: 'Jaringan baru',
  csvName: 'jaringan-privat.csv',
  partName: (place) => `Jaringan privat di ${place ?? ''}`,
  search: { label: 'Cari jaringan privat', placeholder: 'Nama, subnet, atau VM' },
  filters: { use: 'Pemakaian' },
  use: { held: 'Ada isinya', empty: 'Kosong' },
  columns: {
    name: 'Nama',
    location: 'Lokasi',
    subnet: 'Subnet',
    subnetV6: 'Subnet IPv6',
    vlan: 'VLAN',
    vms: 'Mesin virtual',
    resources: 'Sumber daya',
  },
  names: (names) => names.join(', '),
  others: (count) => plural(count, { other: '+# lagi' }),
  vmCount: (count) => plural(count, { other: '# VM' }),
  resources: (count) => plural(count, { other: '# sumber daya' }),
  notices: {
    vms: (place) => `mesin virtual di ${place}`,
    vmsUnread: (place) =>
      `Mesin virtual di ${place} tidak dapat dibaca, jadi hanya jumlahnya yang ditampilkan.`,
  },
  empty: {
    title: 'Belum ada jaringan privat',
    text: 'Di jaringan privat, VM Anda saling terhubung tanpa dapat dijangkau pihak lain. Yang pertama dibuat bersama VM pertama di sebuah lokasi; buat yang lain untuk memisahkan sumber daya.',
  },
  page: {
    crumb: 'Jaringan privat',
    title: 'Jaringan privat',
    failed: 'Jaringan tidak dapat dibaca',
    gone: 'Tidak ada jaringan seperti itu',
    goneText: 'Sudah dihapus, atau alamatnya salah ketik.',
    toList: 'Tampilkan jaringan privat',
    facts: 'Jaringan',
    location: 'Lokasi',
    created: 'Dibuat',
    id: 'ID',
    none: 'tidak ada',
    notKnown: 'tidak diketahui',
    vms: 'Mesin virtual',
    vmsUnread: 'Mesin virtual',
    noVms: 'Tidak ada mesin virtual di dalamnya.',
    noVmsText: 'Pilih jaringan ini saat Anda membuat VM.',
    newVm: 'VM baru',
    vmColumns: { name: 'Nama', status: 'Status', address: 'Alamat privat' },
    vmUnknown: 'VM yang tidak terlihat oleh token ini',
    balancers: 'Load balancer',
    balancersUnread: 'Load balancer',
    noBalancers: 'Tidak ada load balancer di dalamnya.',
    others: (count) =>
      plural(count, {
        other:
          '# sumber daya lain punya alamat di dalamnya, dan bukan VM atau load balancer yang ditampilkan di sini.',
      }),
  },
}
