import { type RefObject, useLayoutEffect, useState } from 'react'

/** How much room a list has, in steps. It is the room of the list itself: beside a side column a wide window is narrow, too. */
export type Room = 'cards' | 'md' | 'lg' | 'xl'

const lgFrom = 800
const xlFrom = 1040
/** Narrower than this no row of a table can be read. */
const tableFrom = 640

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
    const measure = () => setRoom(roomOf(target.getBoundingClientRect().width))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(target)
    return () => observer.disconnect()
  }, [element])
  return room
}
