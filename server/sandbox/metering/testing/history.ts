import fc from 'fast-check'

import { Failure } from '../../http/failures.ts'
import { HOUR, MINUTE, monthStart } from '../../time.ts'
import { actions } from './actions.ts'
import type { HeldTenant } from './held-tenant.ts'

export interface Step {
  readonly action: string
  readonly which: number
  readonly account: number
  /** How long after the step before it. */
  readonly pause: number
  /** After the pause the clock goes on until so long before the next hour or month: what takes longer crosses into it. */
  readonly before?: { readonly next: 'hour' | 'month'; readonly by: number }
  /** Whether the next step is made while this one is on its way. */
  readonly open?: boolean
}

const SECOND = 1000
const about = { which: fc.nat(999), account: fc.nat(1) }

const step = fc.record({
  action: fc.constantFrom(...Object.keys(actions)),
  ...about,
  // Some things happen while others are on their way, some within one hour, some a week apart.
  pause: fc.oneof(
    fc.integer({ min: 0, max: 40 * SECOND }),
    fc.integer({ min: 0, max: 50 * MINUTE }),
    fc.integer({ min: 0, max: 9 * 24 * HOUR }),
  ),
  open: fc.boolean(),
})

/** Something that takes its time, across an hour or a month, and what is tried with the same machine meanwhile. */
const meeting = fc
  .record({
    ...about,
    begun: fc.constantFrom('stopVm', 'stopVm', 'stopVm', 'createVm', 'startVm', 'snapshot', 'reinstallVm'),
    next: fc.constantFrom('hour', 'hour', 'month'),
    by: fc.integer({ min: 1, max: 30 * SECOND }),
    meanwhile: fc.array(
      fc.record({
        action: fc.constantFrom('cutPower', 'cutPower', 'moveVm', 'deleteVm', 'snapshot', 'addDisk'),
        pause: fc.integer({ min: 0, max: 12 * SECOND }),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  })
  .map(({ begun, next, by, meanwhile, ...same }): Step[] => [
    { ...same, action: begun, pause: 2 * MINUTE, before: { next, by }, open: true },
    ...meanwhile.map((then) => ({ ...same, ...then, open: true })),
  ])

export const history: fc.Arbitrary<Step[]> = fc
  .array(fc.oneof({ arbitrary: step, weight: 5 }, { arbitrary: meeting, weight: 1 }), {
    minLength: 10,
    maxLength: 50,
    size: 'max',
  })
  .map((parts) => parts.flat())

/** What every history begins with, so that there is something to do things with. */
const beginnings: readonly Step[] = [
  { action: 'createVm', which: 3, account: 0, pause: 0 },
  { action: 'createVm', which: 1, account: 1, pause: HOUR },
  { action: 'createVm', which: 4, account: 0, pause: 40 * MINUTE },
  { action: 'addDisk', which: 0, account: 0, pause: MINUTE },
  { action: 'createDisk', which: 5, account: 1, pause: 0 },
  { action: 'snapshot', which: 0, account: 0, pause: 3 * HOUR },
  { action: 'reserveIp', which: 0, account: 0, pause: 0 },
  { action: 'createBalancer', which: 1, account: 1, pause: 0 },
  { action: 'createBucket', which: 1, account: 0, pause: 0 },
  { action: 'addCard', which: 0, account: 0, pause: 0 },
]

/** Has a tenant live through a history, after its beginnings, watched after each step; what is left open at the end stays so. */
export async function live(
  tenant: HeldTenant,
  accounts: readonly number[],
  steps: readonly Step[],
  watch: () => unknown,
): Promise<void> {
  for (const { action, which, account, pause, before, open } of [...beginnings, ...steps]) {
    tenant.pass(pause)
    if (before) {
      const next = before.next === 'month' ? monthStart(tenant.now, 1) : nextHour(tenant.now)
      tenant.moveTo(Math.max(tenant.now, next - before.by))
    }
    const act = async () =>
      actions[action]?.(tenant, which, accounts[account] ?? accounts[0] ?? 0).catch((error: unknown) => {
        if (!(error instanceof Failure)) throw error
      })
    await (open === true ? tenant.begin(act) : act())
    await watch()
  }
}

function nextHour(instant: number): number {
  return (Math.floor(instant / HOUR) + 1) * HOUR
}
