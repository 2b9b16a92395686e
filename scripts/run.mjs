// @ts-check
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from './root.mjs'

/**
 * @typedef {object} Outcome
 * @property {boolean} ok
 * @property {string} output what it printed, both streams in order; empty when it printed straight through
 */

/**
 * Runs a program in the repository's directory to its end. A program that cannot be started is a failed one.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ show?: boolean, env?: Readonly<Record<string, string>> }} [options] `show`: print straight through
 * @returns {Promise<Outcome>}
 */
export function run(command, args, { show = false, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...(show || process.stdout.isTTY ? {} : { NO_COLOR: '1' }), ...env },
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    /** @param {Buffer} chunk */
    const collect = (chunk) => (output += chunk.toString())
    child.stdout?.on('data', collect)
    child.stderr?.on('data', collect)
    child.on('error', (error) => resolve({ ok: false, output: `${output}${command}: ${error.message}\n` }))
    child.on('close', (code) => resolve({ ok: code === 0, output }))
  })
}

/**
 * Runs a tool that the project installs, by its file: `npx` would cost half a second each time.
 * @param {string} file path inside node_modules
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runTool(file, args, options) {
  return run(process.execPath, [join(root, 'node_modules', file), ...args], options)
}

/**
 * Runs npm: the one that runs us, where there is one.
 * @param {readonly string[]} args
 */
export function runNpm(args) {
  const npm = process.env['npm_execpath']
  return npm?.endsWith('.js') ? run(process.execPath, [npm, ...args]) : run('npm', args)
}
