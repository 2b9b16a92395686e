// @ts-check
/*
 * Runs browser tests as of another instant, for them, the servers and the browser alike, as tests pass on every day:
 *
 *   node scripts/on-day.mjs 2027-01-31T23:40:00Z e2e/invoices.spec.ts
 *
 * The instant must be to come: what is kept until then, such as the session, would have ended before it.
 */
import { runTool } from './run.mjs'

const [now = '', ...tests] = process.argv.slice(2)
const offset = Date.parse(now) - Date.now()
if (Number.isNaN(offset)) throw new TypeError(`No instant: ${now}`)

/** Runs in Node and in the browser. Time passes as ever, from another instant on. */
const script = `globalThis.Date = new Proxy(Date, {
  get: (real, name) => (name === 'now' ? () => real.now() + ${offset} : Reflect.get(real, name)),
  construct: (real, given, made) =>
    Reflect.construct(real, given.length === 0 ? [real.now() + ${offset}] : given, made),
  apply: (real) => new real(real.now() + ${offset}).toString(),
})`
const { ok } = await runTool('@playwright/test/cli.js', ['test', ...tests], {
  show: true,
  env: {
    // Read by the tests, for their pages.
    E2E_OTHER_DATE: script,
    NODE_OPTIONS: `${process.env['NODE_OPTIONS'] ?? ''} --import=data:text/javascript,${encodeURIComponent(script)}`,
  },
})
process.exitCode = ok ? 0 : 1
