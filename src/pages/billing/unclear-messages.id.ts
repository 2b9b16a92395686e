import type { Translation } from '@/lib/i18n/catalogue'

import type * as source from './unclear-messages'

export const unclearMessages: Translation<typeof source.unclearMessages> = {
  title: 'Belum diketahui apakah ini sudah dilakukan',
  text: 'Periksa apakah hasilnya sudah ada. Jika setelah beberapa menit belum ada, Anda dapat memulainya lagi.',
  found: (what) => `${what}: sudah dilakukan`,
  again: 'Baca ulang',
  done: 'Sudah saya periksa',
  lookFirst: 'Periksa dulu apa yang terjadi dengan yang terakhir.',
}
