import { describe, expect, it } from 'vitest'

import type { ListShape } from './list-state'
import { hiddenIn, nameProblem, plainSearch, viewOf, viewSearch, withHidden } from './saved-views'

const shape: ListShape<'name' | 'created', 'status' | 'os'> = {
  columns: ['name', 'created'],
  defaultSort: { column: 'name', direction: 'asc' },
  filters: ['status', 'os'],
}
const search = (text: string, hidden: readonly string[] = []) =>
  viewSearch(shape, new URLSearchParams(text), hidden)

describe('columns in the address', () => {
  it('tells nothing said from none left out', () => {
    expect(hiddenIn(new URLSearchParams('q=a'))).toBeNull()
    expect(hiddenIn(new URLSearchParams('hide='))).toEqual([])
    expect(hiddenIn(new URLSearchParams('hide=os,size'))).toEqual(['os', 'size'])
  })

  it('are written beside what else is there', () => {
    expect(withHidden(new URLSearchParams('q=a'), ['os']).toString()).toBe('q=a&hide=os')
    expect(withHidden(new URLSearchParams('q=a&hide=os'), []).toString()).toBe('q=a&hide=')
    expect(withHidden(new URLSearchParams('q=a&hide=os'), null).toString()).toBe('q=a')
  })
})

describe('what is shown, as a link', () => {
  it('is the same in whatever order it was asked for', () => {
    const one = search('status=stopped,running&q=web&location=bus02&sort=created.desc', ['size', 'os'])
    expect(one).toBe('hide=os,size&location=bus02&q=web&sort=created.desc&status=running,stopped')
    expect(search('sort=created.desc&location=bus02&q=+web+&status=running,stopped', ['os', 'size'])).toBe(
      one,
    )
  })

  it('says which columns are left out also when none is', () => {
    expect(search('')).toBe('hide=')
  })

  it('does not say what is as by default, nor what means nothing', () => {
    expect(search('sort=name.asc&hide=os')).toBe('hide=')
    expect(search('sort=shoesize.up')).toBe('hide=')
  })

  it('finds the view that it is', () => {
    const views = [
      { name: 'All', search: search('') },
      { name: 'Stopped', search: search('status=stopped', ['os']) },
    ]
    expect(viewOf(views, search('status=stopped', ['os']))?.name).toBe('Stopped')
    expect(viewOf(views, search('status=stopped'))).toBeUndefined()
  })

  it('is plain without what was asked of the list; what belongs to others stays', () => {
    const params = new URLSearchParams('q=a&status=running&sort=created.asc&hide=os&location=bus02')
    expect(plainSearch(shape, params)).toBe('location=bus02')
  })
})

describe('the name of a view', () => {
  const views = [{ name: 'Stopped', search: '' }]

  it('is there, short and nobody else’s, whatever its case', () => {
    expect(nameProblem(views, '  ')).toBe('missing')
    expect(nameProblem(views, 'x'.repeat(61))).toBe('long')
    expect(nameProblem(views, ' stopped ')).toBe('taken')
    expect(nameProblem(views, 'Running')).toBeNull()
  })

  it('may stay its own', () => {
    expect(nameProblem(views, 'STOPPED', 'Stopped')).toBeNull()
  })
})
