// @ts-check
import { existsSync } from 'node:fs'
import { run } from './run.mjs'

const USUAL_PLACES = ['/usr/sbin/nginx', '/usr/bin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx']

const findNginx = () => USUAL_PLACES.find((path) => existsSync(path))

/**
 * Finds the nginx that two replicas are tested behind, for `server/replicas.test.ts`, and installs Debian's where that can be done without asking. Without one the test that needs it is skipped, and the run says so at
 * its end: what is tested by it is how a deployment behaves, not whether the panel works.
 * @returns {Promise<import('./run.mjs').Outcome>}
 */
export async function ensureNginx() {
  const isDebianRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  if (findNginx() === undefined && isDebianRoot) {
    // The package would start a server of its own; a run level of its own keeps it from that.
    const env = { DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
    await run('apt-get', ['update', '-qq'], { env })
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'nginx-light'], { env })
  }
  const nginx = findNginx()
  if (nginx !== undefined) process.env['NGINX'] = nginx
  else
    console.log(
      '  No nginx was found: the test of two replicas behind it is skipped. Install nginx to run it.',
    )
  return { ok: true, output: '' }
}
