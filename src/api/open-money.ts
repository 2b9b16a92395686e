import * as z from 'zod/mini'

const common = {
  id: z.string(),
  /** When it was sent, epoch milliseconds. */
  at: z.number(),
  /** The billing account. */
  account: z.number(),
}

const decimal = z.string().check(z.regex(/^-?\d+(?:\.\d+)?$/))

const purchaseSchema = z.object({
  ...common,
  of: z.literal('purchase'),
  amount: decimal,
  /** The amount as it is shown. */
  shown: z.string(),
  /** The entries of this account's credit that were there before. */
  before: z.array(z.number()),
})

const topUpSchema = z.object({
  ...common,
  of: z.literal('topUp'),
  /** What the account is called. */
  name: z.string(),
  enabled: z.boolean(),
  amount: decimal,
  threshold: decimal,
  /** The credit before, where it was to be charged at once; null: it was not. */
  creditBefore: z.nullable(z.union([decimal, z.literal('unknown')])),
})

const paymentSchema = z.object({
  ...common,
  of: z.literal('payment'),
  /** The one that is paid; null: the account's, the oldest first. */
  invoice: z.nullable(z.number()),
  /** Whether it is all that is owed. */
  isAll: z.boolean(),
  /** What the invoice, or else the account, is called. */
  name: z.string(),
  /** What was owed before: of the invoice, or else by the account. */
  owed: decimal,
})

const openMoneySchema = z.union([purchaseSchema, topUpSchema, paymentSchema])

export type OpenPurchase = z.infer<typeof purchaseSchema>
export type OpenPayment = z.infer<typeof paymentSchema>

/**
 * A write that moves money, kept in the browser from before it is sent until somebody knows what came of it: as much as it takes to find
 * it after the page was loaded anew, nothing that could charge.
 */
export type OpenMoney = z.infer<typeof openMoneySchema>

type WithoutCommon<T> = T extends OpenMoney ? Omit<T, 'id' | 'at'> : never
export type SentMoney = WithoutCommon<OpenMoney>

/** Per user, as several may be signed in side by side; a key for each, so that tabs never write over what another one keeps. */
const prefixOf = (user: string) => `elastis.money.${user}.`

/** The keys of those that this page has sent and that have not ended: they are under way, nothing is unclear yet. For each it holds a lock of that name, which the browser lets go when the page is gone. */
const underWay = new Set<string>()
/** Those that storage did not take: they are known as long as the page stands. */
const unkept = new Map<string, string>()

const listeners = new Set<() => void>()

function changed(): void {
  for (const listener of listeners) listener()
}

export interface SentMoneyWrite {
  /** What came of it is known. */
  readonly settled: () => void
  /** It has ended, and nobody knows how. */
  readonly leftOpen: () => void
}

/** To be called right before it is sent. */
export function moneySent(user: string, sent: SentMoney): SentMoneyWrite {
  const id = crypto.randomUUID()
  const key = prefixOf(user) + id
  const release = hold(key)
  const text = JSON.stringify({ ...sent, id, at: Date.now() } satisfies OpenMoney)
  underWay.add(key)
  try {
    localStorage.setItem(key, text)
  } catch {
    unkept.set(key, text)
  }
  changed()
  return {
    settled: () => {
      underWay.delete(key)
      forget(key)
      release()
    },
    leftOpen: () => {
      underWay.delete(key)
      release()
      changed()
    },
  }
}

/** Somebody knows what came of them. */
export function settleMoney(user: string, ids: readonly string[]): void {
  for (const id of ids) forget(prefixOf(user) + id)
}

/**
 * Makes them known for this tab alone, and tells which of them it was that got them: where several tabs find what became of one, one of
 * them tells of it.
 */
export async function claimMoney(user: string, ids: readonly string[]): Promise<readonly string[]> {
  const claim = () => {
    const claimed = ids.filter((id) => isKept(prefixOf(user) + id))
    settleMoney(user, claimed)
    return claimed
  }
  return hasLocks() ? navigator.locks.request('elastis.money', claim) : claim()
}

function isKept(key: string): boolean {
  try {
    return unkept.has(key) || localStorage.getItem(key) !== null
  } catch {
    return false
  }
}

/** They are there in a secure context alone; without them another tab's write looks unclear while it is under way. */
const hasLocks = () => Boolean(navigator.locks)

function hold(key: string): () => void {
  if (!hasLocks()) return () => undefined
  let release = () => {}
  const ended = new Promise<void>((resolve) => {
    release = resolve
  })
  void navigator.locks.request(key, () => ended)
  return release
}

/** Those of other tabs whose end was asked for, and whether it has come. */
const ofOthers = new Map<string, { hasEnded: boolean }>()

/** Whether another tab has sent it and waits for what comes of it. Its lock is had when that has ended, or the tab is gone. */
function isUnderWayElsewhere(key: string): boolean {
  if (!hasLocks() || underWay.has(key)) return false
  const known = ofOthers.get(key)
  if (known !== undefined) return !known.hasEnded
  const asked = { hasEnded: false }
  ofOthers.set(key, asked)
  void navigator.locks.request(key, { mode: 'shared' }, () => {
    asked.hasEnded = true
    changed()
  })
  return true
}

function forget(key: string): void {
  unkept.delete(key)
  try {
    localStorage.removeItem(key)
  } catch {
    // Storage is closed to us: nothing is kept there.
  }
  changed()
}

/** Told when this tab or another one has sent some, or knows of some. */
export function onOpenMoney(listener: () => void): () => void {
  listeners.add(listener)
  addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    removeEventListener('storage', listener)
  }
}

/** What nobody knows the outcome of, as one text that is another whenever that is: for `readOpenMoney`. */
export function openMoneyText(user: string): string {
  return textOf(user, (key) => !underWay.has(key) && !isUnderWayElsewhere(key))
}

/** The same of what other tabs have sent, and wait for. */
export function elsewhereText(user: string): string {
  return textOf(user, isUnderWayElsewhere)
}

function textOf(user: string, isWanted: (key: string) => boolean): string {
  let kept: [string, string | null][] = []
  try {
    kept = Object.keys(localStorage)
      .filter((key) => key.startsWith(prefixOf(user)))
      .map((key) => [key, localStorage.getItem(key)])
  } catch {
    // Storage is closed to us.
  }
  return [...kept, ...[...unkept].filter(([key]) => key.startsWith(prefixOf(user)))]
    .flatMap(([key, text]) => (text === null || !isWanted(key) ? [] : text))
    .join('\n')
}

/** The same, the earliest first. What cannot be read any more is left out. */
export function readOpenMoney(text: string): readonly OpenMoney[] {
  return text
    .split('\n')
    .flatMap((line) => {
      try {
        return openMoneySchema.parse(JSON.parse(line))
      } catch {
        return []
      }
    })
    .sort((a, b) => a.at - b.at)
}
