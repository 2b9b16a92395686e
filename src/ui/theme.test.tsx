// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { setTheme, useTheme } from './theme'

afterEach(() => {
  cleanup()
  setTheme('system')
})

const shown = () => document.documentElement.dataset['theme']

test('a choice shows at once, is told to the panel and kept for the next visit', () => {
  const { result } = renderHook(() => useTheme())
  expect(result.current[0]).toBe('system')
  act(() => result.current[1]('dark'))
  expect(result.current[0]).toBe('dark')
  expect(shown()).toBe('dark')
  expect(localStorage.getItem('elastis.theme')).toBe('dark')
})

test('system leaves no trace, so the device decides', () => {
  setTheme('light')
  setTheme('system')
  expect(shown()).toBeUndefined()
  expect(localStorage.getItem('elastis.theme')).toBeNull()
})

test('a choice in another tab is followed', () => {
  const { result } = renderHook(() => useTheme())
  act(() => {
    window.dispatchEvent(new StorageEvent('storage', { key: 'elastis.theme', newValue: 'dark' }))
  })
  expect(result.current[0]).toBe('dark')
  expect(shown()).toBe('dark')
  act(() => {
    window.dispatchEvent(new StorageEvent('storage', { key: 'elastis.theme', newValue: 'nonsense' }))
  })
  expect(result.current[0]).toBe('system')
})
