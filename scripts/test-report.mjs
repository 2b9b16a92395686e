// @ts-check
// What `npm test` says at its end, made from what its steps left behind.
import { stripVTControlCharacters } from 'node:util'

/** Of what a failed test said: what was expected and what came, not yet the call log. */
const SHOWN_LINES = 12

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 *
 * @typedef {object} StepResult
 * @property {string} title
 * @property {'passed' | 'failed' | 'not run'} state
 * @property {number} ms
 * @property {Counts} [counts] only of a step that runs tests
 *
 * @typedef {{ file: string, line: number, title: string, ok: boolean, tests: { results: { errors?: { message?: string }[] }[] }[] }} PlaywrightSpec
 *
 * @typedef {{ specs?: PlaywrightSpec[], suites?: PlaywrightSuite[] }} PlaywrightSuite
 *
 * @typedef {{ method: string, path: string, title: string }} Endpoint
 *
 * @typedef {{ documented: number, reached: unknown[], missing: Endpoint[] }} Coverage
 */

/**
 * The part of Vitest's JSON report that counts. A file that fails before its first test fails as one.
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: { status: string, assertionResults: unknown[] }[] }} report
 * @returns {Counts}
 */
export function unitCounts(report) {
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/**
 * The part of Playwright's JSON report that counts. An error outside of any test fails as one.
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[] }} report
 * @returns {Counts}
 */
export function e2eCounts({ stats, errors }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  }
}

/**
 * What failed in Playwright's JSON report, each with where it stands and the first lines of what it said: in a log of hundreds of tests they are hard to find.
 * @param {{ suites?: PlaywrightSuite[], errors: { message?: string }[] }} report
 * @returns {string[]}
 */
export function e2eFailures({ suites = [], errors }) {
  return [...suites.flatMap(failedWithin), ...errors.map(({ message = '' }) => firstLines(message))]
}

/**
 * @param {PlaywrightSuite} suite
 * @returns {string[]}
 */
function failedWithin({ specs = [], suites = [] }) {
  return [...specs.filter(({ ok }) => !ok).map(failureOf), ...suites.flatMap(failedWithin)]
}

/** @param {PlaywrightSpec} spec */
function failureOf({ file, line, title, tests }) {
  const said = tests.flatMap(({ results }) => results.flatMap(({ errors = [] }) => errors))
  return `${file}:${line} ${title}\n${firstLines(said[0]?.message ?? 'It said nothing.')}`
}

/** @param {string} message */
function firstLines(message) {
  const lines = stripVTControlCharacters(message)
    .split('\n')
    .filter((line) => line.trim() !== '')
  return lines
    .slice(0, SHOWN_LINES)
    .map((line) => `  ${line}`)
    .join('\n')
}

/**
 * Counts over all tests. A step that failed without a failed test (a lint error, a crash) counts as one failure, so that a red run never
 * says that nothing failed.
 * @param {readonly StepResult[]} results
 * @returns {Counts}
 */
export function total(results) {
  const sum = { passed: 0, failed: 0, skipped: 0 }
  for (const { state, counts } of results) {
    sum.passed += counts?.passed ?? 0
    sum.skipped += counts?.skipped ?? 0
    sum.failed += Math.max(counts?.failed ?? 0, state === 'failed' ? 1 : 0)
  }
  return sum
}

/**
 * The last line of the run.
 * @param {Counts} counts
 */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/**
 * A line for each step.
 * @param {readonly StepResult[]} results
 */
export function table(results) {
  const width = Math.max(...results.map(({ title }) => title.length))
  return results
    .map(({ title, state, ms, counts }) => {
      const time = `${(ms / 1000).toFixed(1)} s`.padStart(8)
      return `  ${title.padEnd(width)}  ${state.padEnd(7)} ${time}  ${counts ? closingLine(counts) : ''}`.trimEnd()
    })
    .join('\n')
}

/**
 * The endpoints that a table of `docs/endpoints.md` names in its first column.
 * @param {string} markdown
 */
export function endpointsIn(markdown) {
  return [...markdown.matchAll(/^\| `([A-Z]+ \/[^`]*)` *\|/gm)].map(([, endpoint = '']) => endpoint)
}

/**
 * How much of the documented API the browser tests reached, what they left out for a reason, and whether that is as it shall be.
 * @param {Coverage} coverage
 * @param {readonly string[]} leftOut the endpoints that the panel does without
 */
export function coverageSummary({ documented, reached, missing }, leftOut) {
  const nameOf = (/** @type {Endpoint} */ { method, path }) => `${method} ${path}`
  const line = (/** @type {Endpoint} */ { method, path, title }) =>
    `  ${method.padEnd(6)} ${path}  (${title})`
  const notYet = missing.filter((endpoint) => !leftOut.includes(nameOf(endpoint)))
  const known = missing.length - notYet.length
  const all = new Set(missing.map(nameOf))
  const stale = leftOut.filter((endpoint) => !all.has(endpoint))
  const lines = [
    `${reached.length} of the ${documented} documented endpoints were reached through the panel${known > 0 ? `, ${known} left out with a reason (docs/endpoints.md)` : ''}.`,
  ]
  if (notYet.length > 0) lines.push('Neither reached nor named in docs/endpoints.md:', ...notYet.map(line))
  if (stale.length > 0) {
    lines.push(
      'Named in docs/endpoints.md, but reached or not documented:',
      ...stale.map((name) => `  ${name}`),
    )
  }
  return { ok: notYet.length === 0 && stale.length === 0, text: lines.join('\n') }
}
