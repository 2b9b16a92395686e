import { appendFile, cp, mkdtemp, rename, rm, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { sourcesDigest } from './build-stamp.mjs'
import { root } from './root.mjs'

const PARTS = [
  'src/main.tsx',
  'server/config.ts',
  'server/config.test.ts',
  'public',
  'scripts/precompress.ts',
]
const FILES = [
  'index.html',
  'package-lock.json',
  'tsconfig.base.json',
  'vite.config.ts',
  'vite.server.config.ts',
]

it('changes with what a build is made from, and with nothing else', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'elastis-'))
  onTestFinished(() => rm(dir, { recursive: true }))
  await Promise.all(
    [...PARTS, ...FILES].map((path) => cp(join(root, path), join(dir, path), { recursive: true })),
  )
  const first = await sourcesDigest(dir)

  await utimes(join(dir, 'index.html'), 0, 0)
  await appendFile(join(dir, 'server/config.test.ts'), '// more')
  expect(await sourcesDigest(dir)).toBe(first)

  await appendFile(join(dir, 'server/config.ts'), '// more')
  const second = await sourcesDigest(dir)
  expect(second).not.toBe(first)

  await rename(join(dir, 'public/icon.svg'), join(dir, 'public/logo.svg'))
  expect(await sourcesDigest(dir)).not.toBe(second)
})
