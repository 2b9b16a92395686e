import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'

import { WithMono } from './with-mono'

/** What is set in the mono face. */
function monoIn(sentence: string, part?: string): string[] {
  const html = renderToStaticMarkup(<WithMono {...(part !== undefined && { part })}>{sentence}</WithMono>)
  // Nothing of the sentence gets lost.
  expect(html.replaceAll(/<[^>]*>/g, '')).toBe(sentence)
  return [...html.matchAll(/<span class="[^"]*mono[^"]*">([^<]*)<\/span>/g)].map(([, text = '']) => text)
}

it.each([
  ['Move 198.18.98.148 from web-01 to 10.3.192.4.', ['198.18.98.148', '10.3.192.4']],
  ['Its subnet is 10.3.192.0/24, and fd00:12::/64 beside it', ['10.3.192.0/24', 'fd00:12::/64']],
  ['2001:db8:0:0:0:0:0:1 (2001:db8::1) copied', ['2001:db8:0:0:0:0:0:1', '2001:db8::1']],
  ['Release 198.18.98.148: done', ['198.18.98.148']],
  ['As of 25 Nov 2026, 22:33:10', []],
  ['Version 1.2.3 of 1.2.3.4.5 at 80 → 8080', []],
  ['', []],
])('finds the addresses of “%s”', (sentence, addresses) => {
  expect(monoIn(sentence)).toEqual(addresses)
})

it('sets the part that it is told', () => {
  expect(monoIn('Delete disk 1b2c, 10 GB', '1b2c')).toEqual(['1b2c'])
  expect(monoIn('Delete disk data, 10 GB', '1b2c')).toEqual([])
  expect(monoIn('Delete disk data, 10 GB', '')).toEqual([])
})
