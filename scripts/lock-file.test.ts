import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from './root.mjs'

interface Lock {
  packages: Record<string, { optionalDependencies?: Record<string, string> }>
}

// npm forgets those of other platforms when it writes the file with node_modules in place, and then `npm ci` fails on every fresh
// clone. `npm install --package-lock-only` in a copy without node_modules puts them back.
it('locks the packages of every platform', async () => {
  const lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as Lock
  const locked = new Set(
    Object.keys(lock.packages).map((path) => path.slice(path.lastIndexOf('node_modules/'))),
  )
  const missing = Object.values(lock.packages)
    .flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}))
    .filter((name) => !locked.has(`node_modules/${name}`))
  expect(missing).toEqual([])
})
