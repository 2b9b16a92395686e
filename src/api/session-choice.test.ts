// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'

import { chooseAtNextLoad, chooseNone, chooseSession, chosenAmong, usedSession } from './session-choice'

const one = { id: 'one' }
const two = { id: 'two' }

beforeEach(() => {
  sessionStorage.clear()
  localStorage.clear()
})

describe('the session of a tab', () => {
  it('is the one chosen last, or the newest, in a new tab', () => {
    expect(chosenAmong([two, one])).toBe(two)
    chooseSession('one')
    sessionStorage.clear()
    expect(chosenAmong([two, one])).toBe(one)
    expect(chosenAmong([two])).toBe(two)
    expect(chosenAmong([])).toBeNull()
  })

  it('stays its own, whatever another tab chooses', () => {
    chooseSession('one')
    localStorage.setItem('elastis.last-session', 'two')
    expect(chosenAmong([two, one])).toBe(one)
  })

  it('is no other one when its own has ended, or was signed out of', () => {
    chooseSession('one')
    expect(chosenAmong([two])).toBeNull()
    chooseNone()
    expect(chosenAmong([two, one])).toBeNull()
  })

  it('goes on being named by the page until the page is loaded anew', () => {
    chooseSession('one')
    chooseAtNextLoad('two')
    expect(usedSession()).toBe('one')
    expect(chosenAmong([two, one])).toBe(two)
    chooseNone()
    expect(usedSession()).toBe('one')
  })
})
