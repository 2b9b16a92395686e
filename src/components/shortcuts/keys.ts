import { paths } from '@/lib/paths'

/** What a key does by itself. */
export const actionKeys = {
  help: '?',
  search: '/',
  new: 'n',
  refresh: 'r',
  next: 'j',
  previous: 'k',
  open: 'o',
  select: 'x',
} as const

export type ShortcutAction = keyof typeof actionKeys

/** Before the key of a page. */
const GO = 'g'

/** Where each key leads after `g`. */
const pageKeys: Readonly<Record<string, string>> = {
  o: paths.overview,
  v: paths.vms,
  s: paths.snapshots,
  d: paths.disks,
  b: paths.buckets,
  e: paths.s3Access,
  n: paths.networks,
  f: paths.floatingIps,
  l: paths.loadBalancers,
  t: paths.topology,
  i: paths.invoices,
  a: paths.billingAccounts,
  u: paths.usage,
  c: paths.changes,
  x: paths.unused,
  p: paths.prices,
  m: paths.profile,
  k: paths.tokens,
  r: paths.protection,
  y: paths.preferences,
}

/** The keys that lead to a page, as they stand on the keyboard. */
export function keysOfPage(path: string): readonly string[] | undefined {
  const found = Object.entries(pageKeys).find(([, to]) => to === path)
  return found && [GO.toUpperCase(), found[0].toUpperCase()]
}

export type Step =
  | { readonly does: 'nothing' }
  /** The next key names a page. */
  | { readonly does: 'wait' }
  | { readonly does: 'go'; readonly to: string }
  | { readonly does: 'act'; readonly action: ShortcutAction }

/** What a key means. `isGoing`: `g` was pressed just before. */
export function stepOf(key: string, isGoing: boolean): Step {
  if (isGoing) {
    const to = Object.hasOwn(pageKeys, key) ? pageKeys[key] : undefined
    return to === undefined ? { does: 'nothing' } : { does: 'go', to }
  }
  if (key === GO) return { does: 'wait' }
  const action = (Object.keys(actionKeys) as ShortcutAction[]).find((each) => actionKeys[each] === key)
  return action === undefined ? { does: 'nothing' } : { does: 'act', action }
}

/** Where keys have a meaning of their own: what is typed into, and what is chosen from by letters. */
const TAKES_KEYS =
  'input:not([type="checkbox"]), textarea, select, [contenteditable]:not([contenteditable="false"]), [role="combobox"], [role="listbox"]'
/** What lies over the page takes all keys. */
const OVER_THE_PAGE = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]'

/** Whether a key that is pressed is meant for the page, and not for what has the focus or lies over it. */
export function isForThePage(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey)
    return false
  if (event.target instanceof Element && event.target.closest(TAKES_KEYS) !== null) return false
  return document.querySelector(OVER_THE_PAGE) === null
}
