import { parseMoney, sumMoney, ZERO, type Money } from '@/lib/money'
import { perMonth, pricer, type PolicyEntry } from '@/lib/pricing'

export const amountNames = [
  'vcpu',
  'memory_gb',
  'disk_gb',
  'snapshots_gb',
  'backups_gb',
  'idle_ips',
  'load_balancers',
  'objects_gb',
] as const
export type AmountName = (typeof amountNames)[number]

/** Why an amount cannot be reckoned with. */
type Unreadable = 'notANumber' | 'tooMuch' | 'notWhole'

/** Nobody can have half of one. */
const COUNTED: ReadonlySet<AmountName> = new Set(['vcpu', 'idle_ips', 'load_balancers'])

export interface Plan {
  readonly amounts: Readonly<Record<AmountName, number>>
  /** Of the amounts those that were typed but cannot be reckoned with; there is no price as long as there are some. */
  readonly unreadable: Readonly<Partial<Record<AmountName, Unreadable>>>
  /** A licence for each core. */
  readonly windows: boolean
}

const defaults: Record<AmountName, number> = {
  vcpu: 2,
  memory_gb: 4,
  disk_gb: 40,
  snapshots_gb: 0,
  backups_gb: 0,
  idle_ips: 0,
  load_balancers: 0,
  objects_gb: 0,
}

/** Enough for anything that is for sale, and small enough to be shown. */
export const MOST = 1_000_000

/** Reads a plan from the page's address: `?vcpu=4&memory_gb=1.5&windows=yes`. What is typed is read before it gets there. */
export function planFrom(params: URLSearchParams): Plan {
  const unreadable: Partial<Record<AmountName, Unreadable>> = {}
  const amounts = { ...defaults }
  for (const name of amountNames) {
    const text = params.get(name)
    if (text === null) continue
    const amount = parseMoney(text)
    if (amount === null || amount.lt(ZERO)) unreadable[name] = 'notANumber'
    else if (amount.gt(MOST)) unreadable[name] = 'tooMuch'
    else if (COUNTED.has(name) && !amount.eq(amount.round(0))) unreadable[name] = 'notWhole'
    else amounts[name] = Number(amount)
  }
  return { amounts, unreadable, windows: params.get('windows') === 'yes' }
}

export interface PlanLine {
  readonly name: AmountName | 'license'
  readonly amount: number
  /** Null: the price list does not say. */
  readonly monthly: Money | null
}

export interface PlanPrice {
  readonly lines: readonly PlanLine[]
  readonly hourly: Money
  readonly monthly: Money
  /** Some line has no known price, so the sum is a lower bound. */
  readonly unpriced: boolean
}

/** What a plan costs, by the same sums as every form and list. */
export function priceOfPlan(policy: readonly PolicyEntry[], { amounts, windows }: Plan): PlanPrice {
  const prices = pricer(policy)
  const vm = prices.vm({
    vcpu: amounts.vcpu,
    memoryMb: amounts.memory_gb * 1024,
    disksGb: [amounts.disk_gb],
    osName: windows ? 'windows' : null,
    running: true,
    snapshotGb: amounts.snapshots_gb,
    backupGb: amounts.backups_gb,
  })
  const ofVm = (key: string) => vm.components.find((component) => component.key === key)?.hourly ?? null
  const times = (each: Money | null, count: number) => each?.times(count) ?? null
  const hourly: Record<AmountName | 'license', Money | null> = {
    vcpu: ofVm('cpu'),
    memory_gb: ofVm('memory'),
    license: ofVm('license'),
    disk_gb: ofVm('storage'),
    snapshots_gb: ofVm('snapshot'),
    backups_gb: ofVm('backup'),
    idle_ips: times(prices.address('unassigned'), amounts.idle_ips),
    load_balancers: times(prices.loadBalancer(), amounts.load_balancers),
    objects_gb: prices.objects(amounts.objects_gb),
  }
  const names: (AmountName | 'license')[] = [...amountNames]
  if (windows) names.splice(1, 0, 'license')
  const lines = names
    .map((name) => ({ name, amount: name === 'license' ? amounts.vcpu : amounts[name] }))
    .filter(({ amount }) => amount > 0)
    .map(({ name, amount }) => {
      const each = hourly[name]
      return { name, amount, hourly: each, monthly: each === null ? null : perMonth(each) }
    })
  const sum = sumMoney(lines.map((line) => line.hourly ?? ZERO))
  return {
    lines,
    hourly: sum,
    monthly: perMonth(sum),
    unpriced: lines.some((line) => line.hourly === null),
  }
}
