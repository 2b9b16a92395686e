import { useEffect } from 'react'

/** What a dialog or a menu does by itself as it closes: it gives focus back where it was. */
const GIVEN_BACK_MS = 100

/**
 * When what has the focus goes from the page (a row that was deleted, a button that is done with), focus would be on nothing: a screen
 * reader falls silent, and keys lead nowhere. It moves to the dialog that is open then, or to the heading of the page. A press beside
 * everything takes the focus away on purpose, and is left alone.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let last: Element | null = null
    let timer: ReturnType<typeof setTimeout> | undefined
    const remember = (event: FocusEvent) => {
      last = event.target instanceof Element ? event.target : null
    }
    const forget = () => {
      last = null
    }
    const check = () => {
      timer = undefined
      if (last === null || last.isConnected || document.activeElement !== document.body) return
      last = null
      const dialogs = document.querySelectorAll<HTMLElement>('[role=dialog], [role=alertdialog]')
      const next = [...dialogs].at(-1) ?? document.querySelector<HTMLElement>('main h1')
      next?.focus({ preventScroll: true })
    }
    const observer = new MutationObserver(() => {
      if (last !== null && !last.isConnected) timer ??= setTimeout(check, GIVEN_BACK_MS)
    })
    observer.observe(document.body, { childList: true, subtree: true })
    document.addEventListener('focusin', remember)
    document.addEventListener('pointerdown', forget)
    return () => {
      clearTimeout(timer)
      observer.disconnect()
      document.removeEventListener('focusin', remember)
      document.removeEventListener('pointerdown', forget)
    }
  }, [])
}
