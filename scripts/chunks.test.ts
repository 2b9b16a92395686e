import { expect, it } from 'vitest'

import { importedBy } from './chunks.ts'

it('follows what is imported at once, however long the way, and ends where it goes in circles', () => {
  const imports: Record<string, readonly string[]> = { a: ['b'], b: ['c', 'd'], c: ['b'], e: ['a'] }
  const graph = {
    getModuleInfo: (id: string) => {
      const importedIds = imports[id]
      return importedIds === undefined ? null : { importedIds }
    },
  }
  expect([...importedBy('a', graph)].toSorted()).toEqual(['b', 'c', 'd'])
  expect(importedBy('unknown', graph).size).toBe(0)
})
