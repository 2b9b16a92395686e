// @ts-check
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

const FOLDERS = ['src', 'server', 'public']
const FILES = [
  'index.html',
  'package-lock.json',
  'scripts/precompress.ts',
  'tsconfig.base.json',
  'vite.config.ts',
  'vite.server.config.ts',
]
const TEST = /\.test\.tsx?$/

/**
 * A digest of all that a build is made from: by content, as a fresh clone or a switched branch says nothing with its times. Tests are
 * no part of the build.
 * @param {string} dir the repository's directory
 */
export async function sourcesDigest(dir) {
  const found = await Promise.all(FOLDERS.map((folder) => filesUnder(dir, folder)))
  const names = [...found.flat(), ...FILES].sort()
  const contents = await Promise.all(names.map((name) => readFile(join(dir, name))))
  const hash = createHash('sha256')
  for (const [index, name] of names.entries()) {
    const content = contents[index] ?? Buffer.alloc(0)
    hash.update(`${name}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

/**
 * @param {string} dir
 * @param {string} folder
 */
async function filesUnder(dir, folder) {
  const entries = await readdir(join(dir, folder), { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && !TEST.test(entry.name))
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
}
