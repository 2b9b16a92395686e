import { select } from 'd3-selection'
import { zoom, zoomIdentity, type ZoomBehavior, type ZoomTransform } from 'd3-zoom'
import { useCallback, useEffect, useRef, useState } from 'react'

import type { Box } from './grid'

const SMALLEST = 0.05
const LARGEST = 2.5
/** At this size and above everything can be read. */
const READABLE = 0.9
const STEP = 1.4
/** The corner where the overview lies. */
const COVERED = { width: 200, height: 144 }
/** Room around the whole, in pixels. */
const EDGE = 16

export interface Zoom {
  /** For the element that is dragged and wheeled over. */
  readonly attach: (svg: SVGSVGElement | null) => void
  readonly view: ZoomTransform
  /** Of the element, in pixels. */
  readonly size: { readonly width: number; readonly height: number }
  readonly zoomBy: (direction: 'in' | 'out') => void
  readonly fit: () => void
  /** Brings it into sight, and large enough to be read. */
  readonly show: (box: Box) => void
  /** Brings all of it into sight, as large as there is room for. */
  readonly frame: (box: Box) => void
  /** The whole picture is in sight. */
  readonly isWhole: boolean
  /** Puts a point of the picture into the middle. */
  readonly center: (x: number, y: number) => void
}

/** Moving and zooming a picture of this size: by pointer, wheel and fingers, and by what the buttons and keys ask for. */
export function useZoom(picture: { width: number; height: number }): Zoom {
  const [svg, setSvg] = useState<SVGSVGElement | null>(null)
  const [view, setView] = useState<ZoomTransform>(zoomIdentity)
  const [size, setSize] = useState({ width: 0, height: 0 })
  const behaviour = useRef<ZoomBehavior<SVGSVGElement, unknown> | null>(null)
  /** Nobody has moved or zoomed it since it was shown whole. */
  const isWhole = useRef(true)
  const { width, height } = picture

  useEffect(() => {
    if (svg === null) return
    const made = zoom<SVGSVGElement, unknown>()
      .scaleExtent([SMALLEST, LARGEST])
      .on('zoom', ({ transform, sourceEvent }: { transform: ZoomTransform; sourceEvent: unknown }) => {
        if (sourceEvent != null) isWhole.current = false
        setView(transform)
      })
    behaviour.current = made
    // A double click opens a link twice rather than that it zooms.
    select(svg).call(made).on('dblclick.zoom', null)
    const observer = new ResizeObserver(() => setSize({ width: svg.clientWidth, height: svg.clientHeight }))
    observer.observe(svg)
    return () => {
      observer.disconnect()
      select(svg).on('.zoom', null)
    }
  }, [svg])

  const fit = useCallback(() => {
    const { current } = behaviour
    if (svg === null || current === null || svg.clientWidth === 0) return
    const k = Math.min((svg.clientWidth - 2 * EDGE) / width, (svg.clientHeight - 2 * EDGE) / height, 1)
    const whole = zoomIdentity
      .translate((svg.clientWidth - width * k) / 2, (svg.clientHeight - height * k) / 2)
      .scale(Math.max(k, SMALLEST))
    isWhole.current = true
    current.transform(select(svg), whole)
  }, [svg, width, height])

  // The first time that there is room for it, and while it is shown whole for whatever room and picture there are.
  useEffect(() => {
    if (size.width > 0 && isWhole.current) fit()
  }, [size, fit])

  const center = (x: number, y: number, k = view.k) => {
    if (svg === null || behaviour.current === null) return
    const moved = zoomIdentity.translate(size.width / 2 - x * k, size.height / 2 - y * k).scale(k)
    isWhole.current = false
    behaviour.current.transform(select(svg), moved)
  }
  return {
    attach: setSvg,
    view,
    size,
    fit,
    zoomBy: (direction) => {
      if (svg === null) return
      isWhole.current = false
      behaviour.current?.scaleBy(select(svg), direction === 'in' ? STEP : 1 / STEP)
    },
    center,
    isWhole:
      view.x >= 0 &&
      view.y >= 0 &&
      view.x + width * view.k <= size.width &&
      view.y + height * view.k <= size.height,
    frame: (box) => {
      const k = Math.min((size.width - 2 * EDGE) / box.width, (size.height - 2 * EDGE) / box.height, 1)
      center(box.x + box.width / 2, box.y + box.height / 2, Math.max(k, SMALLEST))
    },
    show: (box) => {
      const left = box.x * view.k + view.x
      const top = box.y * view.k + view.y
      const right = left + box.width * view.k
      const bottom = top + box.height * view.k
      const isCovered = right > size.width - COVERED.width && bottom > size.height - COVERED.height
      const isSeen = !isCovered && left >= 0 && top >= 0 && right <= size.width && bottom <= size.height
      if (isSeen && view.k >= READABLE) return
      center(box.x + box.width / 2, box.y + box.height / 2, Math.max(view.k, READABLE))
    },
  }
}
