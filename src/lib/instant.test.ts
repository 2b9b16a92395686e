import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import {
  DAY,
  formatAge,
  formatDate,
  formatDateTime,
  formatDay,
  formatDays,
  formatElapsed,
  formatPeriod,
  formatUtc,
  parseInstant,
  wholeDays,
} from './instant'

beforeEach(() => {
  vi.stubGlobal('navigator', { languages: ['en-GB'] })
  vi.stubEnv('TZ', 'Asia/Jakarta')
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.unstubAllEnvs()
})

describe('parseInstant', () => {
  it.each([
    ['2018-02-22 14:24:03', Date.UTC(2018, 1, 22, 14, 24, 3)],
    ['2018-02-22 14:24:13.766985', Date.UTC(2018, 1, 22, 14, 24, 13, 766)],
    ['2018-02-22 14:24:13.7', Date.UTC(2018, 1, 22, 14, 24, 13, 700)],
    ['2022-09-01T12:03:14.355+0000', Date.UTC(2022, 8, 1, 12, 3, 14, 355)],
    ['2022-09-01T12:03:14.355+0730', Date.UTC(2022, 8, 1, 4, 33, 14, 355)],
    ['2022-09-01T12:03:14-07:00', Date.UTC(2022, 8, 1, 19, 3, 14)],
    ['2022-09-01T12:03Z', Date.UTC(2022, 8, 1, 12, 3)],
    ['2024-02-29 23:59:59', Date.UTC(2024, 1, 29, 23, 59, 59)],
    [1519309443, 1519309443000],
    ['1519309443', 1519309443000],
    [1519309443.25, 1519309443250],
    [0, 0],
  ])('reads %s', (value, expected) => {
    expect(parseInstant(value)).toBe(expected)
  })

  it.each([
    null,
    undefined,
    '',
    'yesterday',
    '2023-02-29 10:00:00',
    '2023-13-01 10:00:00',
    '2023-01-01 24:00:00',
    '2023-01-01 10:60:00',
    Number.NaN,
    1e300,
  ])('does not read %s', (value) => {
    expect(parseInstant(value)).toBeNull()
  })

  it('reads back whatever is written in any of the formats', () => {
    const instants = fc.integer({ min: 0, max: Date.UTC(2200, 0, 1) })
    fc.assert(
      fc.property(instants, (ms) => {
        const iso = new Date(ms).toISOString()
        expect(parseInstant(iso.slice(0, -1).replace('T', ' '))).toBe(ms)
        expect(parseInstant(iso.replace('Z', '+0000'))).toBe(ms)
        expect(parseInstant(Math.floor(ms / 1000))).toBe(Math.floor(ms / 1000) * 1000)
      }),
    )
  })
})

describe('showing an instant', () => {
  const ms = Date.UTC(2024, 2, 12, 20, 41, 7)

  it('uses the zone of the viewer, and UTC where it says so', () => {
    expect(formatDate(ms)).toBe('13 Mar 2024')
    expect(formatDateTime(ms)).toBe('13 Mar 2024, 03:41')
    expect(formatUtc(ms)).toBe('2024-03-12 20:41:07 UTC')
    expect(formatUtc(ms + 250)).toBe('2024-03-12 20:41:07.250 UTC')
  })

  it('follows the language of the viewer', () => {
    vi.stubGlobal('navigator', { languages: ['en-US'] })
    expect(formatDate(ms)).toBe('Mar 13, 2024')
  })

  it.each([
    [0, 'just now'],
    [-59_000, 'just now'],
    [30_000, 'just now'],
    [-60_000, '1 minute ago'],
    [-3 * 3_600_000, '3 hours ago'],
    [-DAY, 'yesterday'],
    [-3 * DAY, '3 days ago'],
    [2 * 3_600_000, 'in 2 hours'],
    [-45 * DAY, 'last month'],
    [-100 * DAY, '3 months ago'],
    [-800 * DAY, '2 years ago'],
  ])('says how far %i ms are from now', (distance, expected) => {
    expect(formatAge(ms + distance, ms)).toBe(expected)
  })

  it('counts whole days', () => {
    expect(wholeDays(ms, ms + 64 * DAY + 5)).toBe(64)
    expect(wholeDays(ms, ms - DAY)).toBe(0)
    expect(formatDays(64)).toBe('64 days')
    expect(formatDays(1)).toBe('1 day')
  })
})

describe('formatElapsed', () => {
  it.each([
    [-5_000, '0 s'],
    [999, '0 s'],
    [21_700, '21 s'],
    [59_999, '59 s'],
    [60_000, '1 min'],
    [3_700_000, '61 min'],
  ])('writes %d ms as %s', (ms, written) => expect(formatElapsed(ms)).toBe(written))
})

it('writes a period as its days in UTC, the last one included', () => {
  const month = [Date.UTC(2024, 2, 1), Date.UTC(2024, 3, 1)] as const
  expect(formatPeriod(...month).replaceAll(/\s/g, ' ')).toMatch(/^1\s?–\s?31 Mar 2024$/)
  // A top-up takes no time at all.
  expect(formatPeriod(Date.UTC(2024, 2, 5), Date.UTC(2024, 2, 5))).toBe('5 Mar 2024')
})

it('writes a day of the service as it is in UTC, wherever it is read', () => {
  expect(formatDay(Date.UTC(2026, 10, 30, 23, 59))).toBe('30 Nov 2026')
  expect(formatDate(Date.UTC(2026, 10, 30, 23, 59))).toBe('1 Dec 2026')
})
