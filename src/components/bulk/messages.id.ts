import { plural, type Translation } from '@/lib/i18n/catalogue'
import { formatAnd } from '@/lib/words'

import type * as source from './messages'

const number = (count: number) => plural(count, { other: '#' })

export const bulkMessages: Translation<typeof source.bulkMessages> = {
  givenUp: 'Dilewati karena Anda mengakhiri prosesnya.',
  leftOutWith: (name) => `Dilewati karena ini juga dilewati: ${name}.`,
  more: 'Lainnya',
  account: {
    choose: 'Pilih akun',
    chooseFirst: 'Pilih akun dulu',
  },
  run: {
    region: 'Tindakan massal',
    progress: ({ waiting, running, done, failed, skipped }) =>
      formatAnd(
        [
          `${number(done)} dari ${number(waiting + running + done + failed + skipped)} selesai`,
          failed > 0 ? plural(failed, { other: '# gagal' }) : '',
          skipped > 0 ? plural(skipped, { other: '# dilewati' }) : '',
        ].filter((part) => part !== ''),
      ),
    finished: (title, outcome) => `${title}: ${outcome}`,
    retry: (failed) => plural(failed, { other: 'Coba lagi # yang gagal' }),
    takeIn: (leftOut) => plural(leftOut, { other: 'Coba # yang dilewati' }),
    giveUp: (waiting) => plural(waiting, { other: 'Lewati # yang menunggu' }),
    goOn: 'Coba lagi dari situ',
    stopHere: 'Berhenti setelah langkah ini',
    takeInSteps: 'Tetap lanjutkan',
    show: 'Tampilkan satu per satu',
    hide: 'Sembunyikan rinciannya',
    dismiss: (title) => `Singkirkan: ${title}`,
    list: (title) => `Satu per satu dari: ${title}`,
    more: (count) => plural(count, { other: 'dan # lagi' }),
    unclear: 'Mungkin tetap terjadi: periksa dulu sebelum mencoba lagi.',
  },
  outcomes: {
    waiting: 'Menunggu',
    notBegun: 'Belum dimulai',
    running: 'Sedang berjalan',
    done: 'Selesai',
    failed: 'Gagal',
    skipped: 'Dilewati',
  },
  confirm: {
    keep: 'Batal',
    none: 'Saat ini tidak dapat dilakukan pada satu pun yang dipilih. Menu masing-masing menjelaskan alasannya.',
    able: (count) => (count === 1 ? 'Yang ini' : plural(count, { other: '# berikut ini' })),
    left: (count) => plural(count, { other: '# dilewati' }),
    more: (count) => plural(count, { other: 'dan # lagi' }),
  },
}
