import { type ComponentType, type LazyExoticComponent, lazy } from 'react'

/** What may still be wanted of the parts that the pages in view know of. */
const notLoaded = new Set<() => Promise<unknown>>()

/** A part that a page can stand without at first: a menu, a dialog. It comes when it is wanted, or before by `loadParts`. */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  notLoaded.add(load)
  return lazy(async () => ({ default: await load() }))
}

/** Loads them ahead, one after the other: they open at once then, and without a network too. */
export async function loadParts(): Promise<void> {
  for (const load of notLoaded) {
    notLoaded.delete(load)
    try {
      // One at a time, so that nothing that is asked for meanwhile has to wait.
      // oxlint-disable-next-line no-await-in-loop
      await load()
    } catch {
      // Asked for again when it is wanted.
      notLoaded.add(load)
      return
    }
  }
}
