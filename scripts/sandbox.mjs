// @ts-check
// `npm run sandbox`: the emulator of the API alone, for anyone who writes a client.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { endWithNpm } from './end-with-npm.mjs'
import { ensureInstalled } from './install.mjs'
import { requireNode } from './node-version.mjs'
import { root } from './root.mjs'

requireNode()
endWithNpm()
process.chdir(root)
await ensureInstalled()
const { register } = await import('tsx/esm/api')
register()
await import(pathToFileURL(join(root, 'server', 'sandbox', 'main.ts')).href)
