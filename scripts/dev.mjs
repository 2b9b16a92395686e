// @ts-check
// `npm run dev`: the panel with hot reload at port 8092, before a server that restarts when its sources change.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { endWithNpm } from './end-with-npm.mjs'
import { ensureInstalled } from './install.mjs'
import { requireNode } from './node-version.mjs'
import { root } from './root.mjs'

requireNode()
endWithNpm()
await ensureInstalled()

const children = [
  ['tsx/dist/cli.mjs', 'watch', '--clear-screen=false', 'server/main.ts', '--without-panel'],
  ['vite/bin/vite.js', '--clearScreen', 'false'],
].map(([tool = '', ...args]) =>
  spawn(process.execPath, [join(root, 'node_modules', tool), ...args], { cwd: root, stdio: 'inherit' }),
)

/** One without the other is of no use. */
function stop() {
  for (const child of children) child.kill('SIGTERM')
}
for (const child of children) child.on('exit', stop)
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop)
