import { expect, it } from 'vitest'

import type { SceneNode } from './layout'
import { nextNode } from './steer'

const at = (id: string, x: number, y: number): SceneNode => ({
  kind: 'internet',
  id,
  x,
  y,
  width: 10,
  height: 10,
})
// a b c
// d e
const nodes = [at('a', 0, 0), at('b', 20, 0), at('c', 40, 0), at('d', 0, 20), at('e', 20, 20)]
const from = (id: string, direction: Parameters<typeof nextNode>[2]) =>
  nextNode(
    nodes,
    nodes.find((node) => node.id === id)!,
    direction,
  )?.id ?? null

it('goes to the neighbour on that side, and nowhere past the end', () => {
  expect(from('a', 'right')).toBe('b')
  expect(from('c', 'left')).toBe('b')
  expect(from('a', 'down')).toBe('d')
  expect(from('e', 'up')).toBe('b')
  expect(from('c', 'right')).toBeNull()
  expect(from('a', 'up')).toBeNull()
})

it('reaches what lies aside when nothing lies straight ahead', () => {
  expect(from('c', 'down')).toBe('e')
})
