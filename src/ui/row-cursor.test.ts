// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest'

import { addRowList, isOnRow, moveRow, openRow, selectRow } from './row-cursor'

const undo: (() => void)[] = []

afterEach(() => {
  for (const remove of undo.splice(0)) remove()
  document.body.replaceChildren()
})

/** A list of which only some rows are drawn until they are asked for. */
function show(id: string, count: number, drawn = count): HTMLElement {
  const list = document.createElement('ul')
  const draw = (index: number) => {
    if (list.querySelector(`[data-index="${index}"]`) !== null) return
    const row = document.createElement('li')
    row.tabIndex = -1
    row.id = `${id}${index}`
    row.dataset['index'] = String(index)
    row.innerHTML = `<input type="checkbox" /><a href="#${id}${index}">open</a>`
    list.append(row)
  }
  for (let index = 0; index < drawn; index++) draw(index)
  document.body.append(list)
  undo.push(addRowList({ element: () => list, count: () => count, draw }))
  return list
}

const focused = () => document.activeElement?.id

it('goes through the rows, also past those drawn, and stops at both ends', () => {
  show('a', 3, 1)
  expect(moveRow(1)).toBe(true)
  expect(focused()).toBe('a0')
  moveRow(1)
  moveRow(1)
  moveRow(1)
  expect(focused()).toBe('a2')
  for (let press = 0; press < 4; press++) moveRow(-1)
  expect(focused()).toBe('a0')
})

it('begins in the first list of the page that has rows, and goes on in the one that has the focus', () => {
  show('empty', 0)
  show('a', 2)
  const second = show('b', 3)
  moveRow(1)
  expect(focused()).toBe('a0')
  second.querySelector<HTMLElement>('#b1 a')?.focus()
  expect(isOnRow()).toBe(false)
  moveRow(1)
  expect(focused()).toBe('b2')
  expect(isOnRow()).toBe(true)
})

it('opens and selects the row with the focus, and nothing without', () => {
  show('a', 2)
  expect([openRow(), selectRow()]).toEqual([false, false])
  moveRow(1)
  moveRow(1)
  expect([openRow(), selectRow()]).toEqual([true, true])
  expect(location.hash).toBe('#a1')
  const ticks = [...document.querySelectorAll<HTMLInputElement>('input')].map(({ checked }) => checked)
  expect(ticks).toEqual([false, true])
})

it('has nowhere to go where there is no list', () => {
  expect(moveRow(1)).toBe(false)
})
