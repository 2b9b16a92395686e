import type { Translation } from '@/lib/i18n/catalogue'

import type * as source from './messages'

export const s3Messages: Translation<typeof source.s3Messages> = {
  network: 'Server S3 tidak dapat dihubungi. Periksa koneksi Anda, lalu coba lagi.',
  blocked: 'Server S3 tidak mengizinkan panel ini.',
  cut: 'Server S3 dapat dijangkau, tetapi koneksi terputus sebelum ada jawaban. Coba lagi; bila terus terputus, aturan CORS bucket ini mungkin tidak mengizinkan permintaan semacam ini.',
  unexposed: 'Aturan CORS bucket ini tidak membuka header ETag; tanpa itu berkas besar tidak dapat diunggah.',
  denied: 'Server S3 menolak kuncinya. Periksa di Akses S3.',
  notAllowed:
    'Server S3 tidak mengizinkan ini dengan kunci Anda: mungkin dilarang aturan bucket, atau bucket ditangguhkan.',
  noBucket: 'Server S3 tidak mengenal bucket ini.',
  gone: 'Berkas sudah tidak ada.',
  other: (code, message) => (message === '' ? code : `${message} (${code})`),
}
