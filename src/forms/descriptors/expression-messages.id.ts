import { plural, type Translation } from '@/lib/i18n/catalogue'

import type * as source from './expression-messages'
import { expressionTexts } from './expression-texts'

const chars = {
  letter: 'huruf',
  capital: 'huruf besar',
  small_letter: 'huruf kecil',
  digit: 'angka',
  special: 'karakter khusus',
  '-': 'tanda hubung',
  _: 'garis bawah',
  '.': 'titik',
  ' ': 'spasi',
}

export const expressionMessages: Translation<typeof source.expressionMessages> = expressionTexts({
  plurals: chars,
  singulars: { ...chars, non_space: 'karakter selain spasi' },
  characters: 'karakter',
  withoutSpaces: 'karakter tanpa spasi',
  oneOf: (some) => `salah satu dari ${some}`,
  orMore: (least) => `${least} atau lebih`,
  exactly: (count) => `tepat ${count}`,
  range: (least, most) => `${least} sampai ${most}`,
  upTo: (most) => `hingga ${most}`,
  with: (subject, demands) => `${subject} dengan ${demands}`,
  anywhere: (text) => `“${text}” di mana pun`,
  not: (texts) => `bukan ${texts}`,
  startsAndEnds: (what) => `diawali dan diakhiri ${what}`,
  starts: (what) => `diawali ${what}`,
  ends: (what) => `diakhiri ${what}`,
  only: (texts) => `Hanya ${texts}`,
  alphabetOnly: (alphabet) => `hanya ${alphabet}`,
  noSpaces: 'Tanpa spasi',
  refused: (text) => `“${text}” tidak diterima`,
  mayNotOccur: (text) => `“${text}” tidak boleh ada di dalamnya`,
  atLeast: (count) => plural(count, { other: 'Setidaknya # karakter' }),
  atMost: (count) => plural(count, { other: 'Paling banyak # karakter' }),
  mustStart: (what) => `Harus diawali ${what}`,
  cannotStart: (char) => `Tidak dapat diawali “${char}”`,
  mustEnd: (what) => `Harus diakhiri ${what}`,
  cannotEnd: (char) => `Tidak dapat diakhiri “${char}”`,
  needs: (demands) => `Perlu ${demands}`,
})
