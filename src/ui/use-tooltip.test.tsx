// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { IconButton } from './icon-button'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

function tooltip(): Element | null {
  return document.querySelector('[popover]')
}

function focus(name: string): void {
  act(() => {
    screen.getByRole('button', { name }).focus()
    vi.runAllTimers()
  })
}

test('a key that moves the focus to a control shows its tooltip, which the pointer goes through', () => {
  render(<IconButton label="Copy" icon={<svg />} />)
  fireEvent.keyDown(document.body, { key: 'Tab' })
  focus('Copy')
  expect(tooltip()?.textContent).toBe('Copy')
  expect(tooltip()?.className).toContain('pointer-events-none')
})

test('focus that is handed back shows none', () => {
  render(<IconButton label="Copy" icon={<svg />} />)
  fireEvent.keyDown(document.body, { key: 'Tab' })
  fireEvent.keyUp(document.body, { key: 'Tab' })
  focus('Copy')
  expect(tooltip()).toBeNull()
  fireEvent.keyDown(document.body, { key: 'Escape' })
  focus('Copy')
  expect(tooltip()).toBeNull()
})

test('one that is told to has none, unless it says why it is disabled', () => {
  const { rerender } = render(<IconButton label="Actions" icon={<svg />} withoutTooltip />)
  fireEvent.keyDown(document.body, { key: 'Tab' })
  focus('Actions')
  expect(tooltip()).toBeNull()
  rerender(<IconButton label="Actions" icon={<svg />} withoutTooltip disabledReason="It is being deleted." />)
  act(() => screen.getByRole('button').blur())
  focus('Actions')
  expect(tooltip()?.textContent).toBe('It is being deleted.')
})
