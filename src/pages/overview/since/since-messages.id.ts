import { plural, type Translation } from '@/lib/i18n/catalogue'

import type * as source from './since-messages'

export const sinceMessages: Translation<typeof source.sinceMessages> = {
  title: 'Sejak kunjungan terakhir Anda',
  looked: (time) => `Dibandingkan dengan yang ditampilkan browser ini pada ${time}`,
  dismiss: 'Singkirkan perubahan sejak kunjungan terakhir',
  kinds: {
    vm: 'Mesin virtual',
    disk: 'Disk yang tidak terpasang',
    address: 'Floating IP',
    loadBalancer: 'Load balancer',
    bucket: 'Bucket',
  },
  changes: { new: 'Baru', gone: 'Hilang', detached: 'Dilepas', resized: 'Ukuran berubah', state: 'Status' },
  addressStates: { assigned: 'Ditetapkan', unassigned: 'Tidak ditetapkan' },
  fromTo: (from, to) => `${from} → ${to}`,
  withDisks: (size, disks) => `${size}, ${disks}`,
  more: (count, kinds) => `${plural(count, { other: 'dan # lagi' })}: ${kinds}`,
  counted: {
    new: (count) => plural(count, { other: '# baru' }),
    gone: (count) => plural(count, { other: '# hilang' }),
    detached: (count) => plural(count, { other: '# dilepas' }),
    resized: (count) => plural(count, { other: '# berubah ukuran' }),
    state: (count) => plural(count, { other: '# berubah status' }),
  },
  cost: (now, was, change) =>
    `Semuanya bersama, sebulan dengan keadaan sekarang: ${now}, sebelumnya ${was} (${change})`,
  costRough: (now, was, change) =>
    `Semuanya bersama, sebulan dengan keadaan sekarang: setidaknya ${now}, sebelumnya setidaknya ${was} (${change})`,
  sameCost: (now) => `Semuanya bersama, sebulan dengan keadaan sekarang: ${now}, tidak berubah`,
}
