// @ts-check
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from './root.mjs'
import { runNpm } from './run.mjs'

/**
 * @typedef {{ version?: string, optional?: boolean, link?: boolean }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} Lock
 */

/**
 * Whether everything the lock file names is installed in its version. Packages for other platforms are not.
 * @param {Lock} wanted package-lock.json
 * @param {Lock} installed what npm noted in node_modules; empty when there is nothing
 */
export function isInstalled(wanted, installed) {
  return Object.entries(wanted.packages ?? {}).every(
    ([path, { version, optional }]) =>
      path === '' || optional === true || installed.packages?.[path]?.version === version,
  )
}

/** Installs the dependencies unless they are there. Ends the process with npm's own words when that fails. */
export async function ensureInstalled() {
  const [wanted, installed] = await Promise.all([
    readLock('package-lock.json'),
    readLock(join('node_modules', '.package-lock.json')),
  ])
  if (isInstalled(wanted, installed)) return
  console.log('Installing dependencies …')
  // Building and testing need the development ones too, whatever NODE_ENV says.
  const { ok, output } = await runNpm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'])
  if (ok) return
  console.error(output)
  console.error('The dependencies could not be installed: see above.')
  process.exit(1)
}

/**
 * @param {string} file
 * @returns {Promise<Lock>}
 */
async function readLock(file) {
  try {
    return /** @type {Lock} */ (JSON.parse(await readFile(join(root, file), 'utf8')))
  } catch {
    return {}
  }
}
