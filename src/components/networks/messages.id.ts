import { plural, type Translation } from '@/lib/i18n/catalogue'

import type * as source from './messages'

export const networkMessages: Translation<typeof source.networkMessages> = {
  isDefault: 'utama',
  named: (name, isDefault) => (isDefault && !/\b(utama|default)\b/i.test(name) ? `${name} (utama)` : name),
  actions: {
    rename: 'Ganti nama…',
    makeDefault: 'Jadikan utama…',
    delete: 'Hapus…',
  },
  cannot: {
    alreadyDefault: 'Jaringan ini sudah menjadi jaringan utama.',
    isDefault: 'Ini jaringan utama. Jadikan jaringan lain sebagai yang utama dulu.',
    holds: (count) =>
      plural(count, {
        other:
          'Jaringan ini berisi # sumber daya. Hapus isinya dulu; yang sudah ada di satu jaringan tidak dapat pindah ke jaringan lain.',
      }),
  },
  create: {
    title: 'Jaringan privat baru',
    text: 'VM dan load balancer di satu lokasi saling terhubung di dalamnya, tanpa pihak lain. Tidak dikenai biaya.',
    name: 'Nama',
    nameHint: 'Subnet dan VLAN dipilih oleh layanan.',
    submit: 'Buat jaringan',
    failed: 'Jaringan gagal dibuat',
    empty: 'Isi nama dulu',
    first: 'Ini jaringan pertama di lokasi ini dan menjadi jaringan utamanya.',
  },
  rename: { title: (name) => `Ganti nama ${name}` },
  makeDefault: {
    title: (name) => `Jadikan ${name} jaringan utama`,
    future: (name, place) =>
      `Mulai sekarang, VM dan load balancer di ${place} yang tidak menyebut jaringan masuk ke ${name}.`,
    instead: (name) => `Selama ini masuk ke ${name}.`,
    stays: 'Yang sudah ada di suatu jaringan tetap di tempatnya.',
    confirm: 'Jadikan utama',
    keep: 'Biarkan seperti sekarang',
  },
  delete: {
    title: (name) => `Hapus ${name}`,
    text: 'Jaringan ini kosong, jadi tidak ada yang kehilangan koneksi. Subnetnya kembali ke penyedia; jaringan baru mendapat subnet lain.',
    confirm: 'Hapus jaringan',
  },
}
