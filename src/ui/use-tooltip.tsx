import {
  type DOMAttributes,
  type FocusEvent,
  type PointerEvent,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { cx } from './cx'
import { WithMono } from './with-mono'

/** What the part that a tooltip explains must carry. */
interface TooltipTarget<E extends Element = Element> {
  onPointerEnter: (event: PointerEvent<E>) => void
  onPointerLeave: (event: PointerEvent<E>) => void
  onFocus: (event: FocusEvent<E>) => void
  onBlur: (event: FocusEvent<E>) => void
  'aria-describedby': string | undefined
}

type Own<E extends Element> = Pick<
  DOMAttributes<E>,
  'onPointerEnter' | 'onPointerLeave' | 'onFocus' | 'onBlur'
> & { 'aria-describedby'?: string | undefined }

interface TooltipOptions<E extends Element> {
  /** Without a text there is no tooltip, and the target is told nothing. */
  text: string | undefined
  /** The text already is the target's accessible name: it is drawn, but not tied as a description, and lets the pointer through. */
  visualOnly?: boolean
  /** What the target does of its own on the same events; it still happens. */
  own: Own<E>
}

// Focus that a closing dialog or menu hands back explains nothing: only a key that goes from one control to the next does, and only while it is down.
const movingKeys = new Set(['Tab', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'])
let moving = false
document.addEventListener('keydown', ({ key }) => (moving = movingKeys.has(key)), true)
document.addEventListener('keyup', () => (moving = false), true)

const openDelay = 350
// Long enough for the pointer to travel onto the tooltip, which may hold text worth selecting (WCAG 1.4.13).
const closeDelay = 120
const gap = 6

function place(tip: HTMLElement, anchor: DOMRect): void {
  const { width, height } = tip.getBoundingClientRect()
  const room = document.documentElement.clientWidth
  const left = Math.min(
    Math.max(8, anchor.left + anchor.width / 2 - width / 2),
    Math.max(8, room - width - 8),
  )
  const above = anchor.top - height - gap
  tip.style.left = `${left}px`
  tip.style.top = `${above > 8 ? above : anchor.bottom + gap}px`
}

/**
 * A short text about a control, shown on hover and when a key moves the focus to it, gone on Escape or scroll: `target` is spread on the control, `tip`
 * stands beside it, `reveal` shows it to a finger. A native popover, so no box can cut it off and it costs no library on the first page. Never the only home of what
 * the user must know on a touch screen.
 */
export function useTooltip<E extends Element>({ text, visualOnly = false, own }: TooltipOptions<E>) {
  const id = useId()
  const [anchor, setAnchor] = useState<Element>()
  const timer = useRef<number>(undefined)
  const bubble = useRef<HTMLSpanElement>(null)

  function show(target: Element, delay: number) {
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(() => setAnchor(target), delay)
  }
  function hide(delay: number) {
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(() => setAnchor(undefined), delay)
  }

  useEffect(() => () => window.clearTimeout(timer.current), [])

  useLayoutEffect(() => {
    if (anchor === undefined || bubble.current === null) return
    // Without popovers it still shows, only boxes may cut it off.
    if ('showPopover' in bubble.current) bubble.current.showPopover()
    place(bubble.current, anchor.getBoundingClientRect())
    const close = () => setAnchor(undefined)
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close()
    }
    window.addEventListener('scroll', close, { capture: true, passive: true })
    document.addEventListener('keydown', onKey, true)
    document.addEventListener('pointerdown', close, true)
    return () => {
      window.removeEventListener('scroll', close, { capture: true })
      document.removeEventListener('keydown', onKey, true)
      document.removeEventListener('pointerdown', close, true)
    }
  }, [anchor])

  const describe = text !== undefined && !visualOnly
  const target: TooltipTarget<E> = {
    onPointerEnter: (event) => {
      own.onPointerEnter?.(event)
      if (text !== undefined && event.pointerType !== 'touch') show(event.currentTarget, openDelay)
    },
    onPointerLeave: (event) => {
      own.onPointerLeave?.(event)
      hide(closeDelay)
    },
    onFocus: (event) => {
      own.onFocus?.(event)
      if (text !== undefined && moving && event.currentTarget.matches(':focus-visible'))
        show(event.currentTarget, 0)
    },
    onBlur: (event) => {
      own.onBlur?.(event)
      hide(0)
    },
    'aria-describedby': cx(own['aria-describedby'], describe && id) || undefined,
  }
  const tip = (
    <>
      {describe && (
        <span hidden id={id}>
          {text}
        </span>
      )}
      {text !== undefined && anchor !== undefined && (
        <span
          ref={bubble}
          popover="manual"
          aria-hidden
          onPointerEnter={() => window.clearTimeout(timer.current)}
          onPointerLeave={() => hide(closeDelay)}
          className={cx(
            'fixed m-0 max-w-72 rounded-md border border-line bg-raised px-2 py-1 text-xs font-normal text-text shadow-float',
            visualOnly && 'pointer-events-none',
          )}
        >
          <WithMono>{text}</WithMono>
        </span>
      )}
    </>
  )
  /** For a finger, which cannot hover: shows it on a press that does nothing else. */
  const reveal = (element: E) => show(element, 0)
  return { target, tip, reveal }
}
