// @ts-check
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sourcesDigest } from './build-stamp.mjs'
import { root } from './root.mjs'
import { runTool } from './run.mjs'

/** Written last, so that a build that broke off counts as none. */
const stamp = join(root, 'dist', 'sources')

/** Whether the build is there and made from the sources as they are. */
export async function isBuilt() {
  const built = await readFile(stamp, 'utf8').catch(() => undefined)
  return built !== undefined && built === (await sourcesDigest(root))
}

/**
 * Builds the panel into dist/panel and the server into dist/server.
 * @returns {Promise<import('./run.mjs').Outcome>}
 */
export async function build() {
  await rm(stamp, { force: true })
  const digest = await sourcesDigest(root)
  const outcomes = await Promise.all([vite('vite.config.ts'), vite('vite.server.config.ts')])
  const ok = outcomes.every((outcome) => outcome.ok)
  if (ok) await writeFile(stamp, digest)
  return { ok, output: outcomes.map((outcome) => outcome.output).join('') }
}

/** @param {string} config */
function vite(config) {
  return runTool('vite/bin/vite.js', ['build', '--config', config, '--logLevel', 'warn'])
}

if (import.meta.filename === process.argv[1]) {
  const { ok, output } = await build()
  process.stdout.write(output)
  process.exitCode = ok ? 0 : 1
}
