import { type Range, defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual'
import {
  type RefObject,
  startTransition,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { addRowList } from './row-cursor'
import { useStable } from './use-stable'

/**
 * Up to so many rows are all in the page: it can be searched with the browser's own find and printed whole, and it costs less than the
 * measuring does.
 */
const alwaysWhole = 100

/** Rows that are drawn above and below the window, so that none is missing while one scrolls: none at first, as what is seen is wanted first. */
const beyond = 12

/** Which rows of a long list to draw for where the window stands. The window scrolls, not the list. Rows carry `data-index`. */
export function useVisibleRows(
  list: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
  spacing = 0,
) {
  const virtual = count > alwaysWhole
  const [top, setTop] = useState(0)
  const focused = useRef<number>(undefined)
  /** A row that is about to get the focus. */
  const [called, setCalled] = useState<number>()
  const total = useStable(() => count)
  const [overscan, setOverscan] = useState(0)

  useEffect(() => {
    if (virtual) startTransition(() => setOverscan(beyond))
  }, [virtual])

  useLayoutEffect(
    () => addRowList({ element: () => list.current, count: total, draw: setCalled }),
    [list, total],
  )

  // What stands above the list may grow or shrink at any time. It is known before there are rows: measured with them in the page, they are laid
  // out and drawn twice.
  const needsTop = virtual || count === 0
  useLayoutEffect(() => {
    if (!needsTop) return
    const measure = () => {
      if (list.current !== null) setTop(list.current.getBoundingClientRect().top + window.scrollY)
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(document.body)
    return () => observer.disconnect()
  }, [list, needsTop])

  const virtualizer = useWindowVirtualizer({
    count: virtual ? count : 0,
    estimateSize: useCallback(() => rowHeight, [rowHeight]),
    gap: spacing,
    overscan,
    scrollMargin: top,
    useFlushSync: false,
    // The row that holds the focus stays, however far it is scrolled away; or the focus would be lost.
    rangeExtractor: useCallback(
      (range: Range) => {
        const indexes = defaultRangeExtractor(range)
        const kept = [focused.current, called].flatMap((index) =>
          index === undefined || index >= range.count || indexes.includes(index) ? [] : [index],
        )
        return kept.length === 0 ? indexes : [...new Set([...indexes, ...kept])].toSorted((a, b) => a - b)
      },
      [called],
    ),
  })

  useEffect(() => {
    const element = list.current
    if (element === null || !virtual) return
    const onFocus = ({ target }: FocusEvent) => {
      const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null
      focused.current = row === null ? undefined : Number(row.dataset['index'])
    }
    const onBlur = () => {
      focused.current = undefined
    }
    element.addEventListener('focusin', onFocus)
    element.addEventListener('focusout', onBlur)
    return () => {
      element.removeEventListener('focusin', onFocus)
      element.removeEventListener('focusout', onBlur)
    }
  }, [list, virtual])

  return {
    virtual,
    /** Height of the whole list. */
    height: virtualizer.getTotalSize(),
    items: virtualizer.getVirtualItems().map((item) => ({ index: item.index, top: item.start - top })),
    measureRow: virtualizer.measureElement,
  }
}
