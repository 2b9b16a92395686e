import { describe, expect, it } from 'vitest'

import { ApiError } from '@/api/api-error'

import { moveInSteps } from './move-steps'

const refused = new ApiError('refused', { method: 'POST', path: '/assign', status: 400 })
const lost = new ApiError('network', { method: 'POST', path: '/assign' })

type Trouble = 'refused' | 'lost before' | 'lost after'

/** An address on `a`, and how each of the calls goes wrong. */
class Address {
  holder: string | null = 'a'
  readonly calls: string[] = []
  trouble: { unassign?: Trouble; target?: Trouble; origin?: Trouble; read?: true } = {}

  move() {
    return moveInSteps('a', 'b', {
      unassign: () => this.#call('unassign', 'unassign', null),
      assign: (to) => this.#call(to, `assign to ${to}`, to === 'target' ? 'b' : 'a'),
      holder: async () => {
        this.calls.push('look')
        if (this.trouble.read && this.calls.length > 1) throw lost
        return this.holder
      },
    })
  }

  async #call(key: 'unassign' | 'target' | 'origin', called: string, after: string | null) {
    this.calls.push(called)
    const trouble = this.trouble[key]
    if (trouble === 'refused') throw refused
    if (trouble !== 'lost before') this.holder = after
    if (trouble !== undefined) throw lost
  }
}

describe('moving an address', () => {
  it('takes it off and puts it on', async () => {
    const address = new Address()
    expect(await address.move()).toEqual({ at: 'target' })
    expect(address.calls).toEqual(['look', 'unassign', 'assign to target'])
  })

  it('takes it off nobody who got it meanwhile', async () => {
    const address = new Address()
    address.holder = 'c'
    expect(await address.move()).toEqual({ at: 'elsewhere', holder: 'c' })
    expect(address.calls).toEqual(['look'])
  })

  it('changes nothing when it cannot be taken off', async () => {
    const address = new Address()
    address.trouble = { unassign: 'refused' }
    expect(await address.move()).toEqual({ at: 'origin', wasAway: false, error: refused })
    expect(address.calls).toEqual(['look', 'unassign'])
  })

  it('puts it back when the other does not take it', async () => {
    const address = new Address()
    address.trouble = { target: 'refused' }
    expect(await address.move()).toEqual({ at: 'origin', wasAway: true, error: refused })
    expect(address.holder).toBe('a')
  })

  it('says that it is nowhere when it cannot be put back', async () => {
    const address = new Address()
    address.trouble = { target: 'refused', origin: 'refused' }
    expect(await address.move()).toEqual({ at: 'nowhere', error: refused })
    expect(address.holder).toBeNull()
  })

  it('looks after a lost answer, and goes on from what is', async () => {
    const done = new Address()
    done.trouble = { unassign: 'lost after', target: 'lost after' }
    expect(await done.move()).toEqual({ at: 'target' })
    expect(done.calls).toEqual(['look', 'unassign', 'look', 'assign to target', 'look'])

    const undone = new Address()
    undone.trouble = { target: 'lost before', origin: 'lost after' }
    expect(await undone.move()).toEqual({ at: 'origin', wasAway: true, error: lost })
    expect(undone.holder).toBe('a')
  })

  it('leaves it alone when it cannot even be looked at', async () => {
    const address = new Address()
    address.trouble = { target: 'lost after', read: true }
    expect(await address.move()).toEqual({ at: 'unknown', error: lost })
    expect(address.calls).not.toContain('assign to origin')
  })
})
