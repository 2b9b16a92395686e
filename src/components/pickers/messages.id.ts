import { plural, type Translation } from '@/lib/i18n/catalogue'

import type * as source from './messages'

/** The levels that the API is known to have, in the middle of a sentence. */
const levels: Record<string, string> = { limited: 'dibatasi', frozen: 'dibekukan' }
const levelName = (level: string) => levels[level.toLowerCase()] ?? level.toLowerCase()

export const pickerMessages: Translation<typeof source.pickerMessages> = {
  location: 'Lokasi',
  located: (name, slug) => `${name} (${slug})`,
  serverClass: {
    label: 'Kelas server',
    upTo: (cores, memory, disk) =>
      `Hingga ${[cores === null ? null : `${cores} inti`, memory === null ? null : `memori ${memory}`, disk === null ? null : `disk ${disk}`].filter((part) => part !== null).join(', ')}`,
    empty: 'Bawaan lokasi ini',
    failed: 'Kelas server tidak dapat dibaca; yang bawaan dipakai.',
  },
  network: {
    label: 'Jaringan privat',
    with: (name, subnet) => `${name}, ${subnet}`,
    empty: 'Jaringan utama; dibuat bersama VM pertama.',
    failed: 'Jaringan tidak dapat dibaca; jaringan utama dipakai.',
  },
  account: {
    label: 'Akun penagihan',
    restricted: (title, level) => `${title} (${levelName(level)})`,
    restrictedTitle: (level) => `Status akun penagihan ini: ${levelName(level)}`,
    restrictedText: 'Layanan mungkin menolak membuat apa pun untuk akun ini. Periksa faktur dan kreditnya.',
    empty:
      'Tidak ada akun penagihan. Tanpa itu layanan tidak membuat apa pun; mintalah kepada penyedia Anda.',
    failed: 'Akun penagihan tidak dapat dibaca.',
  },
  options: {
    search: (label) => `Cari: ${label}`,
    placeholder: 'Nama, alamat, atau ID',
    noMatch: 'Tidak ada yang cocok',
    chosen: (count) => plural(count, { other: '# dipilih' }),
    more: (count) => plural(count, { other: '# lagi; gunakan pencarian' }),
  },
  images: {
    plain: 'Sistem dasar',
    apps: 'Katalog aplikasi',
    plainFailed: 'Sistem dasar tidak dapat dibaca',
    appsFailed: 'Katalog aplikasi tidak dapat dibaca',
    none: 'Lokasi ini tidak menyediakan sistem.',
    retry: 'Coba lagi',
  },
}
