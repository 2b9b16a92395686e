import type { Translation } from '@/lib/i18n/catalogue'

import type * as source from './messages'

export const preferencesMessages: Translation<typeof source.preferencesMessages> = {
  title: 'Preferensi',
  summary: 'Berlaku untuk Anda di browser ini, dan langsung diterapkan',
  looks: 'Tampilan',
  theme: 'Tema',
  themes: { system: 'Mengikuti sistem', light: 'Terang', dark: 'Gelap' },
  density: 'Daftar',
  densityTexts: { roomy: 'Mudah dibaca dan diklik', dense: 'Lebih banyak baris sekali lihat' },
  asTheBrowser: 'Mengikuti browser',
  keyboard: 'Pintasan keyboard',
  times: 'Waktu',
  timeZone: 'Zona waktu',
  timeZones: { viewer: 'Zona Anda', utc: 'UTC' },
  timeZoneHint:
    'Apa pun pilihan Anda, waktu persisnya dalam UTC muncul saat penunjuk diarahkan ke sebuah waktu.',
  begin: 'Setelah masuk',
  startPage: 'Halaman awal',
  startPageHint: 'Halaman yang terbuka setelah Anda masuk.',
  safety: 'Keamanan',
  reminder: 'Ingatkan tentang token API lama',
  reminderHint: 'Token yang lebih lama dari ini ditandai dalam daftar token.',
  never: 'Tidak pernah',
  after: (age) => `Setelah ${age}`,
}
