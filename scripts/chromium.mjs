// @ts-check
import { existsSync } from 'node:fs'
import { run, runTool } from './run.mjs'

const USUAL_PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/**
 * The browser that the tests use: the one of CHROME_PATH, or one that is installed. Without any Playwright looks for its own.
 * @returns {string | undefined}
 */
export function findChromium() {
  const chosen = process.env['CHROME_PATH']
  return [...(chosen ? [chosen] : []), ...USUAL_PLACES].find((path) => existsSync(path))
}

/**
 * Installs a browser where none is found: Debian's package as root, Playwright's own elsewhere.
 * @returns {Promise<import('./run.mjs').Outcome>}
 */
export async function ensureChromium() {
  const chosen = process.env['CHROME_PATH']
  if (chosen && !existsSync(chosen)) return { ok: false, output: `CHROME_PATH: there is no ${chosen}\n` }
  if (findChromium() !== undefined || (await hasPlaywrightsOwn())) return { ok: true, output: '' }

  const isDebianRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  const outcome = isDebianRoot ? await installDebianPackage() : await installPlaywrightsOwn()
  if (outcome.ok) return outcome
  const hint =
    'No Chromium was found, and it could not be installed: install one and set CHROME_PATH to its program.\n'
  return { ok: false, output: outcome.output + hint }
}

async function hasPlaywrightsOwn() {
  const { chromium } = await import('@playwright/test')
  return existsSync(chromium.executablePath())
}

async function installDebianPackage() {
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const update = await run('apt-get', ['update', '-qq'], { env })
  if (!update.ok) return update
  return run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env })
}

function installPlaywrightsOwn() {
  return runTool('@playwright/test/cli.js', ['install', 'chromium'])
}
