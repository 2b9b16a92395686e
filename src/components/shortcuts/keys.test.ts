// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'

import { paths } from '@/lib/paths'

import { isForThePage, keysOfPage, stepOf } from './keys'

describe('what a key means', () => {
  it('acts by itself, but for g, which waits for the page', () => {
    expect(stepOf('j', false)).toEqual({ does: 'act', action: 'next' })
    expect(stepOf('?', false)).toEqual({ does: 'act', action: 'help' })
    expect(stepOf('g', false)).toEqual({ does: 'wait' })
    expect(stepOf('q', false)).toEqual({ does: 'nothing' })
  })

  it('is a page after g, also where it would act by itself', () => {
    expect(stepOf('v', true)).toEqual({ does: 'go', to: paths.vms })
    expect(stepOf('n', true)).toEqual({ does: 'go', to: paths.networks })
    expect(stepOf('?', true)).toEqual({ does: 'nothing' })
    expect(stepOf('toString', true)).toEqual({ does: 'nothing' })
  })

  it('is told of each page as it stands on the keyboard', () => {
    expect(keysOfPage(paths.vms)).toEqual(['G', 'V'])
    expect(keysOfPage('/nowhere')).toBeUndefined()
  })
})

describe('which keys are for the page', () => {
  afterEach(() => document.body.replaceChildren())

  const press = (html: string, init: KeyboardEventInit = {}) => {
    document.body.innerHTML = html
    const target = document.querySelector('[data-target]') ?? document.body
    let is: boolean | undefined
    const listen = (event: Event) => (is = isForThePage(event as KeyboardEvent))
    document.addEventListener('keydown', listen, { once: true })
    target.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true, cancelable: true, ...init }))
    return is
  }

  it('are those pressed on nothing, a link or a tick', () => {
    expect(press('')).toBe(true)
    expect(press('<a href="/" data-target>web-01</a>')).toBe(true)
    expect(press('<input type="checkbox" data-target />')).toBe(true)
  })

  it('are none that are typed', () => {
    expect(press('<input data-target />')).toBe(false)
    expect(press('<textarea data-target></textarea>')).toBe(false)
    expect(press('<select data-target></select>')).toBe(false)
    expect(press('<div contenteditable="true"><b data-target>x</b></div>')).toBe(false)
  })

  it('are none while something lies over the page, and none with a modifier', () => {
    expect(press('<div role="dialog"></div>')).toBe(false)
    expect(press('<div role="menu"></div><a href="/" data-target>web-01</a>')).toBe(false)
    expect(press('', { ctrlKey: true })).toBe(false)
    expect(press('', { metaKey: true })).toBe(false)
    expect(press('', { altKey: true })).toBe(false)
  })
})
