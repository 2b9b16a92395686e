import { type RefObject, useLayoutEffect, useState } from 'react'

/**
 * How much room a list has, in steps. It is the room of the list itself: beside a side column a wide window is narrow, too. And so it is
 * with large text, as the columns grow with it.
 */
export type Room = 'cards' | 'md' | 'lg' | 'xl'

/* In rem. */
const lgFrom = 50
const xlFrom = 65
/** Narrower than this no row of a table can be read. */
const tableFrom = 40

function roomOf(width: number): Room {
  // Not laid out at all: nothing is known, so nothing is left out.
  if (width === 0 || width >= xlFrom) return 'xl'
  if (width >= lgFrom) return 'lg'
  return width >= tableFrom ? 'md' : 'cards'
}

/** Follows the width of an element; undefined until it is measured, which is before anything is painted. */
export function useRoom(element: RefObject<HTMLElement | null>): Room | undefined {
  const [room, setRoom] = useState<Room>()
  useLayoutEffect(() => {
    const target = element.current
    if (target === null) return
    const measure = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
      setRoom(roomOf(target.getBoundingClientRect().width / rem))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(target)
    return () => observer.disconnect()
  }, [element])
  return room
}
