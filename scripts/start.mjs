// @ts-check
// `npm start`: installs and builds what is missing, then runs the server. Only what Node brings may be imported at the top.
import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { build, isBuilt } from './build.mjs'
import { endWithNpm } from './end-with-npm.mjs'
import { ensureInstalled } from './install.mjs'
import { requireNode } from './node-version.mjs'
import { root } from './root.mjs'

requireNode()
endWithNpm()
process.chdir(root)
await ensureInstalled()
if (!(await isBuilt())) {
  console.log('Building …')
  const { ok, output } = await build()
  if (!ok) {
    console.error(output)
    console.error('The build failed: see above.')
    process.exit(1)
  }
}
await import(pathToFileURL(join(root, 'dist', 'server', 'main.js')).href)
