import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { bucketNameProblem } from './bucket-name'

describe('the name of a bucket', () => {
  it.each(['abc', 'pang1', 'my.bucket-2024', 'a'.repeat(63), '1.2.3'])('may be %s', (name) => {
    expect(bucketNameProblem(name)).toBeNull()
  })

  it.each([
    ['', 'length'],
    ['ab', 'length'],
    ['a'.repeat(64), 'length'],
    ['Upper', 'characters'],
    ['under_score', 'characters'],
    ['ümlaut', 'characters'],
    ['-dash', 'ends'],
    ['dot.', 'ends'],
    ['a..b', 'dots'],
    ['192.168.0.1', 'address'],
    ['xn--abc', 'reserved'],
    ['abc-s3alias', 'reserved'],
  ])('may not be %s: %s', (name, problem) => {
    expect(bucketNameProblem(name)).toBe(problem)
  })

  it('of labels that a host name could have is fine', () => {
    const label = fc.stringMatching(/^[a-z][a-z0-9]{2,10}$/)
    fc.assert(
      fc.property(fc.array(label, { minLength: 1, maxLength: 4 }), (labels) => {
        expect(bucketNameProblem(labels.join('.'))).toBeNull()
      }),
    )
  })
})
