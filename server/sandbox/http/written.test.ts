import fc from 'fast-check'
import { expect, it } from 'vitest'

import { lasting, written } from './written.ts'

const textOf = (value: unknown) => Buffer.from(written(value)).toString()

it('writes what JSON.stringify would, whatever of it lasts', () => {
  const entry = fc.tuple(fc.jsonValue(), fc.boolean()).map(([value, lasts]) => {
    if (lasts && typeof value === 'object' && value !== null) return lasting(value)
    return value
  })
  fc.assert(
    fc.property(fc.oneof(fc.array(entry), entry), (value) => {
      expect(textOf(value)).toBe(JSON.stringify(value))
      // Now from what was kept.
      expect(textOf(value)).toBe(JSON.stringify(value))
    }),
    { examples: [[[lasting({ name: 'küche – 数' })]], [[lasting({}), undefined as never, lasting([])]]] },
  )
})

it('writes an entry that lasts once, and every other each time', () => {
  const counted = () => ({
    times: 0,
    toJSON() {
      return { times: ++this.times }
    },
  })
  const [kept, other] = [lasting(counted()), counted()]
  const list = [kept, other]
  textOf(list)
  expect(textOf(list.toReversed())).toBe('[{"times":2},{"times":1}]')
})
