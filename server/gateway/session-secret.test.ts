import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { keptSessionSecret } from './session-secret.ts'

it('makes a secret once and keeps it from other users', async () => {
  const parent = await mkdtemp(join(tmpdir(), 'elastis-'))
  onTestFinished(() => rm(parent, { recursive: true }))
  const dir = join(parent, 'data')
  const first = await keptSessionSecret(dir)
  expect(first.length).toBeGreaterThanOrEqual(32)
  expect(await keptSessionSecret(dir)).toBe(first)
  expect((await stat(join(dir, 'session-secret'))).mode & 0o777).toBe(0o600)
})
