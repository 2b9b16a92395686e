import { expect, it } from 'vitest'

import { iconAddress } from './image-icon'

it.each([
  ['data:image/svg+xml,%3Csvg/%3E', 'data:image/svg+xml,%3Csvg/%3E'],
  ['<svg/>', 'data:image/svg+xml,%3Csvg%2F%3E'],
  ['PHN2Zy8+', 'data:image/svg+xml;base64,PHN2Zy8+'],
  ['iVBORw0KGgo=', 'data:image/png;base64,iVBORw0KGgo='],
  ['https://elsewhere.example/u.png', null],
  ['javascript:alert(1)', null],
  ['...', null],
  [null, null],
])('shows %s as %s', (icon, address) => {
  expect(iconAddress(icon)).toBe(address)
})
