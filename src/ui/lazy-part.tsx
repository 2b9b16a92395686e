import { type ComponentType, type ReactNode, lazy, useState } from 'react'

/** What may still be wanted of the parts that the pages in view know of. */
const notLoaded = new Set<() => Promise<unknown>>()

/**
 * A part that a page can stand without at first: a menu, a dialog. It comes when it is wanted, or before by `loadParts`; then it is drawn
 * at once, where React would show a boundary's fallback first and keep that for 300 ms.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): (props: Props) => ReactNode {
  let loaded: ComponentType<Props> | null = null
  const loadIt = async () => {
    loaded = await load()
    return { default: loaded }
  }
  notLoaded.add(loadIt)
  const Later = lazy(loadIt)
  return function Part(props: Props) {
    // As long as it stands it is one of them: with the other it would begin anew.
    // oxlint-disable-next-line react/hook-use-state -- never another
    const [Drawn] = useState(() => loaded ?? Later)
    return <Drawn {...props} />
  }
}

/** Has something more loaded ahead with the parts of the page in view: what is opened from it. */
export function alsoLoad(load: () => Promise<unknown>): void {
  notLoaded.add(load)
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
