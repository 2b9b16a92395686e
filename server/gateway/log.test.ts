import { expect, it } from 'vitest'
import { createLog, reasonOf } from './log.ts'
import { hearLog } from './testing.ts'

const logged = hearLog()

it('writes one line of JSON with the time, the level and the event', () => {
  createLog('info').warn({ path: '/v1/x', status: 502 }, 'api')
  expect(logged()).toMatch(/^\{.*\}\n$/)
  expect(JSON.parse(logged())).toEqual({
    level: 'warn',
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    path: '/v1/x',
    status: 502,
    event: 'api',
  })
})

it('keeps to its level', () => {
  createLog('warn').info('signed in')
  createLog('silent').error('api')
  expect(logged()).toBe('')
})

it('writes no secret that slipped into a line', () => {
  const hidden = 'hunter2'
  createLog('info').error(
    { token: hidden, headers: { cookie: hidden, authorization: hidden, apikey: hidden }, body: hidden },
    'api',
  )
  expect(logged()).not.toContain(hidden)
  expect(logged()).toContain('[redacted]')
})

it('tells the reason behind a failure of fetch', () => {
  const cause = Object.assign(new Error('connect refused'), { code: 'ECONNREFUSED' })
  expect(reasonOf(new TypeError('fetch failed', { cause }))).toBe('ECONNREFUSED: connect refused')
  expect(reasonOf('odd')).toBe('odd')
})
