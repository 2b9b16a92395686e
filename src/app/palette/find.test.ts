import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { prepare } from '@/lib/search'

import { best, isVerbOf, verbsIn } from './find'

const thing = (title: string, ...more: string[]) => ({
  id: title,
  title,
  text: prepare([title, ...more]),
})
const titles = (found: { items: readonly { title: string }[] }) => found.items.map(({ title }) => title)

const web = [thing('my-web'), thing('db', 'web'), thing('webmail'), thing('cobweb'), thing('web')]

describe('best', () => {
  it('puts the exact title first, then its beginning, a word of it, a part of it, and what is found elsewhere', () => {
    expect(titles(best(web, 'Web', [], 10))).toEqual(['web', 'webmail', 'my-web', 'cobweb', 'db'])
  })

  it('puts what was used lately before all', () => {
    expect(titles(best(web, 'web', ['db'], 2))).toEqual(['db', 'web'])
  })

  it('finds nothing for an empty query', () => {
    expect(best(web, '  ', ['web'], 10)).toEqual({ items: [], count: 0 })
  })

  it('shows of any things the best, and counts all of them', () => {
    const any = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '-', ' '), maxLength: 5 }))
    fc.assert(
      fc.property(any, fc.constantFrom('a', 'b', 'ab', 'a b'), fc.nat(5), (names, query, most) => {
        const things = names.map((name, at) => ({ ...thing(name), id: String(at) }))
        const all = best(things, query, [], things.length)
        expect(all.items).toHaveLength(all.count)
        expect(best(things, query, [], most).items).toEqual(all.items.slice(0, most))
        expect(all.count).toBe(best(things, query, [], most).count)
      }),
    )
  })
})

describe('verbsIn', () => {
  it('tries each word as the verb', () => {
    expect(verbsIn('Stop web-01')).toEqual([
      { verb: 'stop', object: 'web-01' },
      { verb: 'web-01', object: 'stop' },
    ])
    expect(verbsIn('stop')).toEqual([])
  })

  it('takes the beginning of any word of a label', () => {
    expect(isVerbOf('Force stop…', 'sto')).toBe(true)
    expect(isVerbOf('Force stop…', 'top')).toBe(false)
  })
})
