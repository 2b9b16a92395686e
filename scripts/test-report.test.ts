import { describe, expect, it } from 'vitest'
import { closingLine, coverageSummary, e2eCounts, table, total, unitCounts } from './test-report.mjs'

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

  it('says which documented endpoints were not reached', () => {
    const missing = [{ method: 'GET', path: '/v1/payment/card', title: 'List cards' }]
    expect(coverageSummary({ documented: 99, reached: Array.from({ length: 98 }), missing })).toBe(
      '98 of the 99 documented endpoints were reached through the panel.\nNot yet:\n  GET    /v1/payment/card  (List cards)',
    )
  })
})
