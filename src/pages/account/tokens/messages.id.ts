import { plural, type Translation } from '@/lib/i18n/catalogue'

import type * as source from './messages'

export const tokenMessages: Translation<typeof source.tokenMessages> = {
  title: 'Token API',
  summary: (count, restricted) =>
    `${plural(count, { other: '# token' })}, ${plural(restricted, { other: '#' })} dibatasi ke satu akun penagihan`,
  due: (count, age) => plural(count, { other: `# token berusia lebih dari ${age}.` }),
  changeReminder: 'Ubah pengingat',
  dueText: (count) =>
    plural(count, {
      other:
        'Siapa pun yang mendapatkannya selama itu masih dapat memakainya. Rotasi token, atau hapus jika tidak ada yang memakainya.',
    }),
  partName: () => 'Token API',
  csvName: 'token-api',
  search: { label: 'Cari token', placeholder: 'Deskripsi atau akun' },
  untitled: (id) => `Token ${id}`,
  accountNumber: (id) => `akun ${id}`,
  reachesAll: 'Semuanya',
  reachesOnly: (account) => `Hanya ${account}`,
  used: 'sesi ini',
  secret: (name) => `token ${name}`,
  older: (age) => `${age}, perlu dirotasi`,
  never: 'tidak pernah',
  today: 'dibuat hari ini',
  columns: {
    name: 'Deskripsi',
    token: 'Token',
    reach: 'Jangkauan',
    created: 'Dibuat',
    changed: 'Diubah',
    age: 'Usia',
  },
  empty: {
    title: 'Belum ada token API',
    text: 'Dengan token, sebuah program, atau panel ini, dapat bertindak atas nama Anda. Buat satu untuk setiap keperluan, agar masing-masing dapat dicabut tersendiri.',
  },
  notices: {
    accounts: 'Akun penagihan',
    accountsText: 'Akun penagihan tidak dapat dibaca; token yang dibatasi ditampilkan dengan nomor akunnya.',
    used: 'Token yang dipakai sesi ini',
    usedText:
      'Tidak dapat dipastikan token mana yang dipakai sesi ini: menghapus token dapat membuat Anda keluar.',
  },
  actions: {
    create: 'Token baru',
    describe: 'Ganti deskripsi…',
    restrict: 'Batasi ke satu akun…',
    lift: 'Cabut pembatasan…',
    rotate: 'Rotasi…',
    delete: 'Hapus…',
  },
  cannot: {
    needsOwn: 'Token sesi ini sendiri dibatasi ke satu akun penagihan',
    reading: 'Yang boleh dilakukan sesi ini masih dibaca',
  },
}
