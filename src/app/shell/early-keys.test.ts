import { expect, it } from 'vitest'

import { nothingTyped, typedOn } from './early-keys'

const typed = (...keys: string[]) => keys.reduce(typedOn, nothingTyped)

it('keeps letters in their order, and takes them back', () => {
  expect(typed('T', 'o', 'x', 'Backspace', 'p')).toEqual({ query: 'Top', isEntered: false })
  expect(typed('Backspace', '😀', 'Backspace')).toEqual(nothingTyped)
})

it('writes nothing for keys that have a name', () => {
  expect(typed('Shift', 'a', 'ArrowDown', ' ', 'b').query).toBe('a b')
})

it('keeps that Enter was pressed, and nothing after it', () => {
  expect(typed('a', 'Enter', 'b', 'Backspace')).toEqual({ query: 'a', isEntered: true })
})
