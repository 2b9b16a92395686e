import Big from 'big.js'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

import { checkValue } from '@/forms/descriptors/check'
import { parseDescriptor } from '@/forms/descriptors/descriptor'
import { effectiveConstraint } from '@/forms/descriptors/effective'
import { formMessages } from '@/forms/messages'
import { messagesOf, plural } from '@/lib/i18n/catalogue'
import { provideLanguage, showLanguage } from '@/lib/i18n/locale'
import { DAY, formatAge, formatDateTime, formatDays, formatElapsed, formatPeriod } from '@/lib/instant'
import { formatAmount, formatMoney, formatRate } from '@/lib/money'
import { formatGb, formatMb, parseMb } from '@/lib/sizes'
import { readDecimal, writeDecimal } from '@/lib/typed-number'
import { formatAnd, formatNumber, formatOr } from '@/lib/words'

beforeAll(async () => {
  vi.stubGlobal('navigator', { languages: ['en-GB'] })
  provideLanguage('id', async () => (await import('./id')).translate)
  await showLanguage('id')
})
afterAll(async () => {
  await showLanguage('en')
  vi.unstubAllGlobals()
})

/** Intl writes spaces that do not break. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

it('writes numbers and sizes', () => {
  expect(formatNumber(1234.5)).toBe('1.234,5')
  expect(plain(formatMb(1536))).toBe('1,5 GB')
  expect(plain(formatGb(1000))).toBe('1.000 GB')
})

it('writes rupiah without decimals, and other money with those of its currency', () => {
  expect(plain(formatMoney(new Big('1234567.4'), 'IDR'))).toBe('Rp 1.234.567')
  expect(plain(formatMoney(new Big('-1500'), 'IDR'))).toBe('-Rp 1.500')
  expect(formatAmount(new Big('1234567.5'), 'IDR')).toBe('1.234.568')
  expect(plain(formatRate(new Big('66.45'), 'IDR'))).toBe('Rp 66,45')
  expect(plain(formatMoney(new Big('1043.2'), 'EUR'))).toBe('€1.043,20')
  expect(plain(formatRate(new Big('0.053'), 'EUR'))).toBe('€0,0530')
})

it('writes dates, periods and ages', () => {
  const at = Date.UTC(2026, 7, 17, 9, 41)
  expect(formatDateTime(at, 'utc')).toBe('17 Agu 2026, 09.41 UTC')
  expect(plain(formatPeriod(Date.UTC(2026, 4, 1), Date.UTC(2026, 5, 1)))).toBe('1–31 Mei 2026')
  expect(formatAge(at - 3 * DAY, at)).toBe('3 hari yang lalu')
  expect(formatAge(at + DAY, at)).toBe('besok')
  expect(formatAge(at, at)).toBe('baru saja')
  expect(formatDays(1)).toBe('1 hari')
  expect(formatElapsed(240_000)).toBe('4 mnt')
})

it('writes lists, and has one plural form', () => {
  expect(formatAnd(['a', 'b', 'c'])).toBe('a, b, dan c')
  expect(formatOr(['a', 'b'])).toBe('a atau b')
  for (const count of [0, 1, 2, 1500]) {
    expect(plural(count, { one: 'wrong', other: '# disk' })).toBe(`${formatNumber(count)} disk`)
  }
})

it('reads what is typed in its form: a comma is no thousand', () => {
  expect(readDecimal('1,5')).toBe('1.5')
  expect(readDecimal('1.500')).toBe('1500')
  expect(readDecimal('1.234,5')).toBe('1234.5')
  expect(writeDecimal('1234.5')).toBe('1234,5')
  expect(parseMb('1,5 GB')).toBe(1536)
  expect(parseMb('8.192 MB')).toBe(8192)
  expect(parseMb('1.5')).toBe(1536)
})

describe('the rules of forms', () => {
  function field(constraint: object) {
    const descriptor = parseDescriptor({ parameter: 'p', mandatory: true, ...constraint })
    if (descriptor === null) throw new Error('not read')
    return effectiveConstraint(descriptor, {})
  }

  it('are said before they are broken, and after', () => {
    const t = messagesOf(formMessages)
    const password = field({ constraint: 'regexp', expression: '^(?=.*[A-Z])(?=.*\\d).{8,}$' })
    expect(t.rule(password, null)).toBe('8 atau lebih karakter dengan huruf besar dan angka')
    const checked = checkValue(password, 'kata sandi')
    expect(checked.ok ? null : t.problem(checked.problem, null, 'Kata sandi')).toMatch(
      /^Perlu huruf besar dan angka/,
    )
    const size = field({ constraint: 'range', type: 'integer', min: 1, max: 64 })
    expect(plain(t.rule(size, 'GB') ?? '')).toBe('1 sampai 64 GB')
    const missing = checkValue(size, '')
    expect(missing.ok ? null : t.problem(missing.problem, null, 'Ukuran')).toBe('Ukuran belum diisi')
  })
})
