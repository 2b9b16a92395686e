import type { Translation } from '@/lib/i18n/catalogue'

import { formTexts } from './form-texts'
import type * as source from './messages'

export const formMessages: Translation<typeof source.formMessages> = formTexts({
  yes: 'Ya',
  no: 'Tidak',
  cores: 'inti',
  rules: {
    not: (text) => `bukan ${text}`,
    only: (amount) => `hanya ${amount}`,
    range: (least, most) => `${least} sampai ${most}`,
    orMore: (least) => `${least} atau lebih`,
    upTo: (most) => `hingga ${most}`,
    wholeNumber: 'bilangan bulat',
    impossible: (least, most) =>
      `perlu setidaknya ${least}, tetapi hanya ${most} yang mungkin: pilih yang lain`,
  },
  missing: (label) => `${label} belum diisi`,
  number: 'Masukkan angka',
  wholeNumber: 'Masukkan bilangan bulat',
  wholeNumberOfMb: 'Masukkan bilangan bulat dalam MB',
  atLeast: (amount) => `Setidaknya ${amount}`,
  atMost: (amount) => `Paling banyak ${amount}`,
  choose: (values) => `Pilih ${values}`,
  chooseFromList: 'Pilih satu dari daftar',
  refused: (value) => `“${value}” tidak diterima: gunakan yang lain`,
  notInThisForm: 'Tidak diterima dalam bentuk ini',
  notAccepted: (why) => `Tidak diterima: ${why}`,
  instead: (text, suggestion) => `${text}: gunakan ${suggestion}`,
  changed: ({ label, from, to, because }) =>
    to === ''
      ? `${label} ${from} tidak tersedia dengan ${because}`
      : from === ''
        ? `${label} diatur ke ${to} untuk ${because}`
        : `${label} diubah dari ${from} menjadi ${to} untuk ${because}`,
})
