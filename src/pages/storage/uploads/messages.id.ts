import { plural, type Translation } from '@/lib/i18n/catalogue'

import type * as source from './messages'

const files = (count: number) => plural(count, { other: '# berkas' })

export const uploadMessages: Translation<typeof source.uploadMessages> = {
  drop: 'Lepaskan berkas atau folder di sini untuk mengunggahnya ke folder ini',
  title: 'Unggahan',
  progress: (name) => `Unggahan ${name}`,
  waiting: 'Menunggu',
  running: (done, total) => `${done} dari ${total}`,
  done: 'Terunggah',
  cancelled: 'Dibatalkan',
  failed: 'Tidak terunggah',
  cancelFor: (name) => `Batalkan unggahan ${name}`,
  retry: 'Coba lagi',
  retryFor: (name) => `Coba lagi: ${name}`,
  clear: 'Bersihkan',
  total: (done, all) => `${done} dari ${all} terunggah`,
  goOn: (bucket) => `Unggahan ke ${bucket} berlanjut`,
  goOnText: 'Anda dapat membuka halaman lain. Jangan tutup tab ini sampai selesai.',
  arrivedElsewhere: (count, bucket) => `${plural(count, { other: '# berkas terunggah' })} ke ${bucket}`,
  failedElsewhere: (name, bucket) => `${name} gagal diunggah ke ${bucket}`,
  checking: (count) => `Memeriksa apakah nama ${files(count)} sudah dipakai`,
  keepFrom: (count) => `Jangan unggah ${files(count)}`,
  checkFailed: (bucket) => `Belum ada yang diunggah ke ${bucket}`,
  asks: (bucket) => `Unggahan ke ${bucket} menunggu jawaban Anda`,
  asksText: (count) => `${files(count)} akan diganti.`,
  openBucket: 'Buka bucket',
  notOpenYet: 'Bucket masih dibuka: tidak ada yang diunggah. Lepaskan berkasnya lagi sebentar lagi.',
  replace: {
    title: (count) => `Ganti ${files(count)}`,
    text: 'Berkas dengan nama ini sudah ada. Isinya yang sekarang akan hilang.',
    names: 'Diganti',
    confirm: 'Ganti',
    keep: 'Jangan unggah',
    more: (count) => plural(count, { other: 'dan # lagi' }),
  },
}
