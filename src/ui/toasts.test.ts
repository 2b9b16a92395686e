import { afterEach, describe, expect, test } from 'vitest'
import { currentAnnouncement } from './announcer'
import { currentToasts, dismiss, lifetime, notify } from './toasts'

afterEach(() => {
  for (const toast of currentToasts()) dismiss(toast.id)
})

const titles = () => currentToasts().map((toast) => toast.title)

describe('toasts', () => {
  test('stand in the order they came and go one by one', () => {
    const first = notify({ tone: 'good', title: 'one' })
    notify({ tone: 'info', title: 'two' })
    dismiss(first)
    expect(titles()).toEqual(['two'])
  })

  test('a fifth pushes out the oldest that is not a failure', () => {
    notify({ tone: 'bad', title: 'failed' })
    for (const title of ['a', 'b', 'c', 'd']) notify({ tone: 'good', title })
    expect(titles()).toEqual(['failed', 'b', 'c', 'd'])
  })

  test('failures are never pushed out', () => {
    for (const title of ['1', '2', '3', '4', '5']) notify({ tone: 'bad', title })
    expect(titles()).toEqual(['1', '2', '3', '4', '5'])
  })

  test('a failure stays until dismissed, one with something to press stands longer', () => {
    const action = { label: 'Undo', onSelect: () => undefined }
    expect(lifetime({ tone: 'bad', title: '' })).toBeUndefined()
    expect(lifetime({ tone: 'good', title: '', action })).toBeGreaterThan(
      lifetime({ tone: 'good', title: '' }) ?? 0,
    )
  })

  test('are read out, failures at once', () => {
    notify({ tone: 'bad', title: 'web-03 did not stop', detail: 'No answer.' })
    expect(currentAnnouncement()).toMatchObject({ text: 'web-03 did not stop. No answer.', urgent: true })
    notify({ tone: 'good', title: 'web-02 runs' })
    expect(currentAnnouncement()).toMatchObject({ text: 'web-02 runs', urgent: false })
  })
})
