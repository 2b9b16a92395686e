import { expect, test } from 'vitest'
import { stepped } from './stepped'

test('adds the step within the bounds', () => {
  expect(stepped('4', 1, { min: 1, max: 32 })).toBe('5')
  expect(stepped('32', 1, { min: 1, max: 32 })).toBe('32')
  expect(stepped('1', -1, { min: 1 })).toBe('1')
})

test('brings what lies outside back to the nearest bound', () => {
  expect(stepped('900', 1, { max: 240 })).toBe('240')
})

test('keeps the decimals, without the noise of binary fractions', () => {
  expect(stepped('0.1', 0.2, {})).toBe('0.3')
  expect(stepped('5.50', 1, {})).toBe('6.50')
})

test('starts an empty field at the lower bound', () => {
  expect(stepped('  ', 1, { min: 20 })).toBe('20')
  expect(stepped('', -1, {})).toBe('0')
})

test('leaves alone what is no number', () => {
  expect(stepped('12 GB', 1, {})).toBeUndefined()
})
