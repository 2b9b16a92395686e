import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'
import {
  closingLine,
  coverageSummary,
  e2eCounts,
  e2eFailures,
  endpointsIn,
  table,
  total,
  unitCounts,
} from './test-report.mjs'

describe('counting', () => {
  it('counts unit tests, and a file that does not even load as one failure', () => {
    const report = {
      numPassedTests: 7,
      numFailedTests: 2,
      numPendingTests: 1,
      numTodoTests: 1,
      testResults: [
        { status: 'passed', assertionResults: [{}] },
        { status: 'failed', assertionResults: [{}, {}] },
        { status: 'failed', assertionResults: [] },
      ],
    }
    expect(unitCounts(report)).toEqual({ passed: 7, failed: 3, skipped: 2 })
  })

  it('counts browser tests; a flaky one is a failed one', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }
    expect(e2eCounts({ stats, errors: [{}] })).toEqual({ passed: 5, failed: 3, skipped: 2 })
  })

  it('counts a failed step without failed tests as one failure, and none twice', () => {
    const results = [
      { title: 'lint', state: 'failed', ms: 1 },
      { title: 'unit', state: 'failed', ms: 1, counts: { passed: 3, failed: 2, skipped: 0 } },
      { title: 'build', state: 'passed', ms: 1 },
      { title: 'e2e', state: 'failed', ms: 1, counts: { passed: 4, failed: 0, skipped: 1 } },
      { title: 'size', state: 'not run', ms: 0 },
    ] as const
    expect(total(results)).toEqual({ passed: 7, failed: 4, skipped: 1 })
  })
})

describe('the end of the run', () => {
  it('repeats what failed in the browser, with the first lines of what it said', () => {
    const spec = (title: string, ...said: string[]) => ({
      file: 'a.spec.ts',
      line: 7,
      title,
      ok: said.length === 0,
      tests: [{ results: [{ errors: said.map((message) => ({ message })) }] }],
    })
    const long = Array.from({ length: 40 }, (_, at) => `line ${at}`).join('\n')
    const failures = e2eFailures({
      suites: [
        {
          specs: [spec('works')],
          suites: [{ specs: [spec('breaks', '\u001b[31mError: no\u001b[39m\n\nExpected: 1')] }],
        },
      ],
      errors: [{ message: long }],
    })
    expect(failures[0]).toBe('a.spec.ts:7 breaks\n  Error: no\n  Expected: 1')
    expect(failures[1]?.split('\n').at(-1)).toBe('  line 11')
  })

  it('closes with the counts', () => {
    expect(closingLine({ passed: 10, failed: 0, skipped: 0 })).toBe('10 passed, 0 failed')
    expect(closingLine({ passed: 10, failed: 1, skipped: 2 })).toBe('10 passed, 1 failed, 2 skipped')
  })

  it('lists the steps with their times', () => {
    const text = table([
      { title: 'lint', state: 'passed', ms: 1234 },
      { title: 'unit tests', state: 'failed', ms: 20_000, counts: { passed: 1, failed: 1, skipped: 0 } },
    ])
    expect(text).toBe('  lint        passed     1.2 s\n  unit tests  failed    20.0 s  1 passed, 1 failed')
  })

  const card = { method: 'GET', path: '/v1/payment/card', title: 'List cards' }
  const coverage = { documented: 99, reached: Array.from({ length: 98 }), missing: [card] }

  it('fails on a documented endpoint that was not reached', () => {
    expect(coverageSummary(coverage, [])).toEqual({
      ok: false,
      text: '98 of the 99 documented endpoints were reached through the panel.\nNeither reached nor named in docs/endpoints.md:\n  GET    /v1/payment/card  (List cards)',
    })
  })

  it('lets one go that is named with a reason', () => {
    expect(coverageSummary(coverage, ['GET /v1/payment/card'])).toEqual({
      ok: true,
      text: '98 of the 99 documented endpoints were reached through the panel, 1 left out with a reason (docs/endpoints.md).',
    })
  })

  it('fails on one that is named and reached', () => {
    const { ok, text } = coverageSummary(coverage, ['GET /v1/payment/card', 'GET /v1/storage/disks'])
    expect(ok).toBe(false)
    expect(text).toContain('GET /v1/storage/disks')
  })

  it('finds the names in the document', () => {
    const named = endpointsIn(readFileSync('docs/endpoints.md', 'utf8'))
    const documented = readFileSync('server/sandbox/documented-endpoints.ts', 'utf8')
    expect(named.length).toBeGreaterThan(0)
    for (const endpoint of named) expect(documented).toContain(`'${endpoint}'`)
  })
})
