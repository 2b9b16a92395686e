// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'

import { draftOf, dropDrafts, keepDraft, readDraft } from './draft'

const START = { name: '', password: '', cloud: { commands: '' }, rules: [{ port: '80' }], backup: false }
const DRAFT = { user: 'ann', shape: 2, at: 1, isSent: false, leftOut: [] }
const OF = { name: 'new-vm', user: 'ann', shape: 2 }

beforeEach(() => sessionStorage.clear())

describe('what is kept of a form', () => {
  const typed = { ...START, name: 'web', password: 's3cret', cloud: { commands: 'export TOKEN=s3cret' } }
  const leftOut = { password: true, cloud: true }

  it('is what differs from how it began, and nothing of what is left out, which is named', () => {
    const kept = draftOf({ values: typed, start: START, restored: new Set(), leftOut })
    expect(kept).toEqual({ values: { name: 'web' }, leftOut: ['password', 'cloud'] })
    expect(JSON.stringify(kept)).not.toContain('s3cret')
  })

  it('names nothing that was left empty', () => {
    const values = { ...START, name: 'web', public_key: '' }
    expect(draftOf({ values, start: START, restored: new Set(), leftOut: { public_key: true } })).toEqual({
      values: { name: 'web' },
      leftOut: [],
    })
  })

  it('is also what an earlier draft brought, as the form began with that', () => {
    const values = { ...START, name: 'web' }
    expect(draftOf({ values, start: values, restored: new Set(['name']), leftOut })).toEqual({
      values: { name: 'web' },
      leftOut: [],
    })
  })
})

describe('a draft', () => {
  it('is found again by its user in the same form', () => {
    const draft = { ...DRAFT, values: { name: 'web', rules: [{ port: '443' }, { port: '80' }] } }
    keepDraft('new-vm', draft)
    expect(readDraft(OF, START)).toEqual(draft)
    expect(readDraft({ ...OF, name: 'new-disk' }, START)).toBeNull()
  })

  it.each([
    ['another user', { ...OF, user: 'bob' }, { name: 'web' }],
    ['another shape of the form', { ...OF, shape: 3 }, { name: 'web' }],
    ['a field that is of another kind by now', OF, { backup: 'yes' }],
    ['a part of a field that is of another kind by now', OF, { rules: [{ port: 443 }] }],
    ['a list that is none any more', OF, { cloud: ['ls'] }],
  ])('of %s is dropped', (_what, of, values) => {
    keepDraft('new-vm', { ...DRAFT, values })
    expect(readDraft(of, START)).toBeNull()
    expect(sessionStorage).toHaveLength(0)
  })

  it('that cannot be read is dropped', () => {
    sessionStorage.setItem('elastis.draft.new-vm', '{"user":')
    expect(readDraft(OF, START)).toBeNull()
    expect(sessionStorage).toHaveLength(0)
  })

  it('goes with the others when its user signs out, and nothing else does', () => {
    keepDraft('new-vm', { ...DRAFT, values: {} })
    keepDraft('profile', { ...DRAFT, values: {} })
    sessionStorage.setItem('elastis.session', '1')
    dropDrafts()
    expect(Object.keys(sessionStorage)).toEqual(['elastis.session'])
  })
})
