import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { parsePort, ruleProblems } from './ports'

const rule = (source_port: string, target_port = '80') => ({ source_port, target_port })

describe('a typed port', () => {
  it('is a whole number from 1 to 65,535', () => {
    expect(['1', ' 443 ', '65535'].map(parsePort)).toEqual([1, 443, 65535])
    expect(['', '0', '65536', '8o', '80.5', '-1', '1e3', '080000'].map(parsePort)).toEqual(
      Array.from({ length: 8 }, () => null),
    )
  })
})

describe('typed rules', () => {
  it('have no problem when every port is one and none is forwarded twice', () => {
    expect(ruleProblems([rule('80', '8080'), rule('443', '8080')])).toEqual([])
  })

  it('have one at each of two that want the same port, also when written differently', () => {
    expect(ruleProblems([rule('80', '8080'), rule('443'), rule('080', '')])).toEqual([
      { at: 0, field: 'source_port', text: 'Another rule forwards port 80' },
      { at: 2, field: 'source_port', text: 'Another rule forwards port 80 to 8080' },
      { at: 2, field: 'target_port', text: 'Type a port' },
    ])
  })

  it('name each port that is none', () => {
    expect(ruleProblems([rule('', 'x')]).map(({ field }) => field)).toEqual(['source_port', 'target_port'])
  })

  it('conflict exactly where a source port stands more than once', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 20 })), (ports) => {
        const problems = ruleProblems(ports.map((port) => rule(String(port))))
        const repeated = ports.flatMap((port, at) =>
          ports.filter((each) => each === port).length > 1 ? [at] : [],
        )
        expect(problems.map(({ at }) => at)).toEqual(repeated)
      }),
    )
  })
})
