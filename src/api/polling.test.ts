import { expect, it } from 'vitest'

import { pollWhile } from './polling'

const query = (data: string | undefined, dataUpdateCount: number) => ({
  queryHash: 'q',
  state: { data, dataUpdateCount },
})

it('asks every minute at rest, quickly in transition, and backs off to 10 s', () => {
  const interval = pollWhile<string>((status) => status === 'starting')
  expect(interval(query(undefined, 0))).toBe(60_000)
  expect(interval(query('running', 1))).toBe(60_000)
  expect(interval(query('starting', 2))).toBe(2_000)
  expect(interval(query('starting', 3))).toBe(3_000)
  expect(interval(query('starting', 9))).toBe(10_000)
  expect(interval(query('running', 10))).toBe(60_000)
  expect(interval(query('starting', 11))).toBe(2_000)
})
