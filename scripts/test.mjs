// @ts-check
// `npm test`: everything that must hold, on a fresh clone too. `node scripts/test.mjs --only unit,lint` runs some of the steps.
// Only what Node brings may be imported at the top.
import { ensureInstalled } from './install.mjs'
import { requireNode } from './node-version.mjs'
import { closingLine, table, total } from './test-report.mjs'
import { steps } from './test-steps.mjs'

requireNode()
const chosen = chooseSteps(process.argv.slice(2))
await ensureInstalled()

/** @type {(import('./test-report.mjs').StepResult & { name: string })[]} */
const results = []
/** @type {string[]} */
const summaries = []
for (const step of chosen) {
  const { name, title } = step
  const blocker = results.find((result) => step.needs?.includes(result.name) && result.state !== 'passed')
  if (blocker) {
    console.log(`- ${title}: not run, as it needs: ${blocker.title}`)
    results.push({ name, title, state: 'not run', ms: 0 })
    continue
  }
  const start = performance.now()
  const { ok, output, counts, summary } = await step.run()
  const ms = performance.now() - start
  console.log(`${ok ? '✓' : '✗'} ${title} (${(ms / 1000).toFixed(1)} s)`)
  if (summary !== undefined) summaries.push(summary)
  if (!ok && output) console.log(`\n${output.trimEnd()}\n`)
  results.push({ name, title, state: ok ? 'passed' : 'failed', ms, ...(counts && { counts }) })
}

console.log(`\n${table(results)}\n`)
for (const text of summaries) console.log(`${text}\n`)
const counts = total(results)
process.exitCode = counts.failed === 0 ? 0 : 1
console.log(closingLine(counts))

/** @param {readonly string[]} args */
function chooseSteps(args) {
  if (args.length === 0) return steps
  const names = args[0] === '--only' ? (args[1] ?? '').split(',') : []
  const unknown = names.filter((name) => !steps.some((step) => step.name === name))
  if (args.length !== 2 || names.length === 0 || unknown.length > 0) {
    console.error(`Usage: node scripts/test.mjs [--only ${steps.map(({ name }) => name).join(',')}]`)
    process.exit(2)
  }
  const needed = new Set(names)
  for (const step of steps.toReversed()) {
    if (needed.has(step.name)) for (const need of step.needs ?? []) needed.add(need)
  }
  return steps.filter(({ name }) => needed.has(name))
}
