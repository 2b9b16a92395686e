import { type CSSProperties, type RefObject, useLayoutEffect, useState } from 'react'

const FADE = '2.5rem'

/**
 * For a row that scrolls sideways without a scrollbar: a mask that fades its ends where something is out of sight, so that it shows that
 * more follows even when the cut falls between two things.
 *
 * @param content changes when what is in the row changes its width
 */
export function useScrollFade(row: RefObject<HTMLElement | null>, content: string): CSSProperties {
  const [more, setMore] = useState({ before: false, after: false })
  useLayoutEffect(() => {
    const target = row.current
    if (target === null) return
    const measure = () => {
      const hidden = target.scrollWidth - target.clientWidth
      // A part of a pixel is not worth a fade.
      const before = target.scrollLeft > 1
      const after = target.scrollLeft < hidden - 1
      setMore((known) => (known.before === before && known.after === after ? known : { before, after }))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(target)
    target.addEventListener('scroll', measure, { passive: true })
    return () => {
      observer.disconnect()
      target.removeEventListener('scroll', measure)
    }
  }, [row, content])
  if (!more.before && !more.after) return {}
  const start = more.before ? `transparent, black ${FADE}` : 'black'
  const end = more.after ? `black calc(100% - ${FADE}), transparent` : 'black'
  return { maskImage: `linear-gradient(to right, ${start}, ${end})` }
}
