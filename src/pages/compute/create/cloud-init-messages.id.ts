import type { Translation } from '@/lib/i18n/catalogue'

import type * as source from './cloud-init-messages'

export const cloudInitMessages: Translation<typeof source.cloudInitMessages> = {
  title: 'Boot pertama',
  intro: 'cloud-init berjalan satu kali, saat VM pertama kali menyala.',
  mode: 'Konfigurasi',
  modes: {
    none: 'Tidak ada',
    rows: 'Perintah dan berkas',
    json: 'JSON',
  },
  staysJson: {
    wrong:
      'JSON ini belum benar. Perbaiki sesuai keterangan di isiannya; setelah itu dapat menjadi perintah dan berkas.',
    more: 'Tidak ada yang salah dengan JSON ini, tetapi isinya lebih dari perintah dan berkas. JSON ini tetap JSON.',
  },
  commands: 'Perintah',
  commandsRule: 'Satu per baris, dijalankan berurutan sebagai root.',
  file: (number) => `Berkas ${number}`,
  addFile: 'Tambahkan berkas',
  removeFile: (number) => `Hapus berkas ${number}`,
  path: 'Path',
  pathRule: 'Absolut, dengan nama berkasnya',
  permissions: 'Izin',
  permissionsRule: 'Oktal; 0644 jika dikosongkan',
  content: 'Isi',
  base64: 'Isinya base64',
  base64Hint: 'Isi didekode sebelum ditulis.',
  json: 'cloud-init sebagai JSON',
  jsonRule:
    'Objek dengan runcmd, write_files, atau keduanya. Isi berkas boleh dalam base64 dengan "encoding": "b64".',
  problems: {
    path: 'Tulis path lengkap, diawali / dan diakhiri nama berkas',
    base64: 'Ini bukan base64. Enkode dulu, atau tulis apa adanya tanpa tanda itu',
    permissions: 'Tiga atau empat angka oktal sebagai teks, misalnya 0755',
    notJson: (line, column) =>
      `Bukan JSON mulai baris ${line}, kolom ${column}. Periksa tanda kutip, koma, dan kurung di sana`,
    notObject: 'Masukkan ke dalam objek: { "runcmd": [ … ] }',
    unsupported: (key) => `Layanan hanya menerima runcmd dan write_files. Hapus “${key}”`,
    notList: (key) => `${key} harus berupa daftar: [ … ]`,
    at: (place, problem) => `${place}: ${problem}`,
    command: 'perintah adalah teks, atau daftar teks',
    file: 'berkas adalah objek: { "path": …, "content": … }',
    text: 'harus berupa teks',
  },
}
