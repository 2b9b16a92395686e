import { plural, type Translation } from '@/lib/i18n/catalogue'

import type * as source from './messages'

export const s3AccessMessages: Translation<typeof source.s3AccessMessages> = {
  title: 'Akses S3',
  summary: 'Yang diperlukan program untuk membaca dan menulis bucket Anda.',
  endpoint: {
    title: 'Endpoint',
    what: 'Endpoint',
    copy: 'endpoint',
    text: 'Program apa pun yang mendukung S3 dapat dipakai. Nama bucket ditulis di path, bukan di depan nama host.',
    maxBuckets: (count) => plural(count, { other: 'Paling banyak # bucket.' }),
  },
  keys: {
    title: 'Kunci',
    what: 'Kunci',
    text: 'Setiap kunci membuka semua bucket akun ini. Beri setiap program kuncinya sendiri: dengan begitu satu program dapat dihentikan tanpa yang lain.',
    access: 'Kunci akses',
    secret: 'Kunci rahasia',
    secretOf: (key) => `kunci rahasia dari ${key}`,
    copyAccess: (key) => `kunci akses ${key}`,
    generate: 'Buat kunci',
    delete: 'Hapus…',
    deleteKey: (key) => `Hapus ${key}`,
    empty: 'Belum ada kunci',
    emptyText: 'Kunci pertama dibuat bersama pengguna S3 Anda.',
    setUp: 'Siapkan akses S3',
    malformed: (count) =>
      plural(count, {
        other: '# kunci datang dalam bentuk yang tidak dapat dibaca panel ini dan tidak ditampilkan.',
      }),
  },
  deleteKey: {
    title: (key) => `Hapus ${key}`,
    text: 'Semua program yang memakai kunci ini langsung berhenti bekerja: tidak dapat membaca atau menulis bucket mana pun. Panel tidak tahu program mana saja itu.',
    links: 'Tautan ke berkas yang dibuat dengan kunci ini juga tidak berfungsi lagi.',
    last: 'Ini satu-satunya kunci. Panel ini juga tidak dapat membuka bucket sampai kunci lain dibuat.',
    undone: 'Kunci tidak dapat dipulihkan. Bucket dan isinya tidak disentuh.',
    confirm: 'Hapus kunci',
  },
  settings: {
    title: 'Pengaturan siap pakai',
    text: 'Endpoint dan kunci yang Anda pilih sudah terisi.',
    key: 'Kunci',
    tool: 'Program',
    withSecret: 'Tampilkan dengan kunci rahasia',
    withSecretHint: 'Jika tidak, ada teks pengganti di tempatnya.',
    placeholder: 'KUNCI_RAHASIA_ANDA',
    noKey: 'KUNCI_AKSES_ANDA',
    copy: 'pengaturan',
    where: {
      aws: 'Di ~/.aws/config, lalu misalnya: aws s3 ls',
      rclone: 'Di ~/.config/rclone/rclone.conf, lalu misalnya: rclone lsd elastis:',
      s3cmd: 'Di ~/.s3cfg, lalu misalnya: s3cmd ls',
      javascript: 'npm install @aws-sdk/client-s3',
      python: 'pip install boto3',
    },
  },
}
