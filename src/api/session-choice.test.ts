// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest'

import {
  addressAs,
  chooseNone,
  chooseSession,
  chosenAmong,
  reloadWhenStale,
  takeChoiceOfAddress,
  tellWhenUsed,
  usedSession,
} from './session-choice'

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

  it('is chosen by an address that is really gone to, and by nothing before', () => {
    chooseSession('one')
    const address = addressAs('/compute/vms?q=web', 'two')
    expect(usedSession()).toBe('one')
    expect(chosenAmong([two, one])).toBe(one)
    history.replaceState(null, '', address)
    takeChoiceOfAddress()
    expect(location.pathname + location.search).toBe('/compute/vms?q=web')
    expect(chosenAmong([two, one])).toBe(two)
  })

  it('is looked up anew by a page that comes back after another tab signed out', () => {
    const reload = vi.spyOn(location, 'reload').mockReturnValue(undefined)
    chooseSession('one')
    reloadWhenStale()
    const comeBack = () => dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))
    dispatchEvent(new Event('pagehide'))
    comeBack()
    expect(reload).not.toHaveBeenCalled()
    localStorage.setItem('elastis.sessions-changed', 'one 0.5')
    comeBack()
    expect(reload).toHaveBeenCalledOnce()
    reload.mockRestore()
  })

  it('in a tab that is opened from a page is that of the page', () => {
    tellWhenUsed()
    chooseSession('one')
    localStorage.setItem('elastis.last-session', 'two')
    dispatchEvent(new Event('pointerdown'))
    sessionStorage.clear()
    expect(chosenAmong([two, one])).toBe(one)
  })
})
