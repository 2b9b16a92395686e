// @ts-check
// The steps of `npm test`, in their order.
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build, isBuilt } from './build.mjs'
import { ensureChromium } from './chromium.mjs'
import { ensureNginx } from './nginx.mjs'
import { root } from './root.mjs'
import { runTool } from './run.mjs'
import { coverageSummary, e2eCounts, e2eFailures, endpointsIn, unitCounts } from './test-report.mjs'

/**
 * @typedef {import('./run.mjs').Outcome & { counts?: import('./test-report.mjs').Counts, summary?: string }} StepOutcome `summary`: said
 *   after the table of steps
 *
 * @typedef {object} Step
 * @property {string} name for `--only`
 * @property {string} title
 * @property {readonly string[]} [needs] names of steps without whose success this one makes no sense
 * @property {() => Promise<StepOutcome>} run
 */

const results = join(root, 'test-results')
const unitReport = join(results, 'unit.json')
const e2eReport = join(results, 'e2e.json')
const coverageReport = join(results, 'coverage.json')

/** @type {readonly Step[]} */
export const steps = [
  { name: 'format', title: 'format', run: () => runTool('oxfmt/bin/oxfmt', ['--check', '.']) },
  { name: 'lint', title: 'lint', run: () => runTool('oxlint/bin/oxlint', ['--deny-warnings']) },
  { name: 'types', title: 'types', run: () => runTool('typescript/bin/tsc', ['--build']) },
  { name: 'knip', title: 'dead code', run: () => runTool('knip/bin/knip.js', ['--no-progress']) },
  {
    name: 'imports',
    title: 'import directions',
    run: () => runTool('tsx/dist/cli.mjs', ['scripts/import-directions.ts']),
  },
  { name: 'messages', title: 'messages', run: () => runTool('tsx/dist/cli.mjs', ['scripts/messages.ts']) },
  { name: 'nginx', title: 'nginx', run: ensureNginx },
  { name: 'unit', title: 'unit tests', run: runUnit },
  {
    name: 'build',
    title: 'build',
    run: async () => ((await isBuilt()) ? { ok: true, output: '' } : build()),
  },
  {
    name: 'size',
    title: 'size budget',
    needs: ['build'],
    run: () => runTool('tsx/dist/cli.mjs', ['scripts/size-budget.ts']),
  },
  { name: 'chromium', title: 'Chromium', run: ensureChromium },
  { name: 'e2e', title: 'browser tests', needs: ['build', 'chromium'], run: runE2e },
]

/** @returns {Promise<StepOutcome>} */
async function runUnit() {
  await rm(unitReport, { force: true })
  const outcome = await runTool('vitest/vitest.mjs', [
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${unitReport}`,
  ])
  return withCounts(outcome, unitReport, unitCounts)
}

/** @returns {Promise<StepOutcome>} */
async function runE2e() {
  await Promise.all([e2eReport, coverageReport].map((file) => rm(file, { force: true })))
  // Minutes long: what it does is shown as it goes.
  const outcome = await runTool('@playwright/test/cli.js', ['test'], { show: true })
  const counted = await withCounts(outcome, e2eReport, e2eCounts)
  const { ok, text } = await coverage()
  return { ...counted, ok: counted.ok && ok, summary: [...(await failures()), text].join('\n\n') }
}

/** What failed once more, at the end where it is looked for. */
async function failures() {
  try {
    return e2eFailures(
      /** @type {Parameters<typeof e2eFailures>[0]} */ (JSON.parse(await readFile(e2eReport, 'utf8'))),
    )
  } catch {
    return []
  }
}

/** Which documented endpoints the browser tests reached, held against those that are left out for a reason. */
async function coverage() {
  try {
    const report = /** @type {import('./test-report.mjs').Coverage} */ (
      JSON.parse(await readFile(coverageReport, 'utf8'))
    )
    return coverageSummary(report, endpointsIn(await readFile(join(root, 'docs', 'endpoints.md'), 'utf8')))
  } catch {
    return { ok: false, text: 'The endpoints reached were not counted.' }
  }
}

/**
 * @template Report
 * @param {import('./run.mjs').Outcome} outcome
 * @param {string} file
 * @param {(report: Report) => import('./test-report.mjs').Counts} count
 * @returns {Promise<StepOutcome>}
 */
async function withCounts(outcome, file, count) {
  try {
    return { ...outcome, counts: count(/** @type {Report} */ (JSON.parse(await readFile(file, 'utf8')))) }
  } catch {
    // It broke before it could report, and said why.
    return { ...outcome, ok: false }
  }
}
