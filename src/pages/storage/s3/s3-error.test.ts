import { expect, test, vi } from 'vitest'

import { NoAnswer } from './no-answer'
import { describeS3Error, S3Error, s3ErrorOf } from './s3-error'

test('takes a mistake of the page for no broken connection', async () => {
  const look = vi.fn<() => Promise<unknown>>()
  const mistake = new TypeError('x is not a function')
  expect(await s3ErrorOf(mistake, 'https://s3.example', look)).toBe(mistake)
  expect(look).not.toHaveBeenCalled()
})

test('asks what it was when there was no answer', async () => {
  const server = vi.spyOn(globalThis, 'fetch')
  const ask = (look: () => Promise<unknown>) => s3ErrorOf(new NoAnswer(), 'https://s3.example', look)
  server.mockRejectedValueOnce(new TypeError('Failed to fetch'))
  expect(await ask(() => Promise.resolve())).toMatchObject({ kind: 'network' })
  server.mockResolvedValue(new Response())
  expect(await ask(() => Promise.resolve())).toMatchObject({ kind: 'cut' })
  expect(await ask(() => Promise.reject(new NoAnswer()))).toMatchObject({ kind: 'blocked' })
  server.mockRestore()
})

test('blames the key only when it is the key', () => {
  expect(describeS3Error(new S3Error('answer', 'InvalidAccessKeyId'))).toContain('refuses the key')
  expect(describeS3Error(new S3Error('answer', 'AccessDenied', 'Access denied'))).toContain('does not allow')
  expect(describeS3Error(new S3Error('object', 'AccessDenied', 'd/3: locked'))).toBe(
    'd/3: locked (AccessDenied)',
  )
})
