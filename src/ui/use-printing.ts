import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/**
 * Whether the page is being printed, for what is drawn on paper only. It is drawn at once when the browser says that it is about to print:
 * the browser does not wait.
 */
export function usePrinting(): boolean {
  const [isPrinting, setIsPrinting] = useState(false)
  useEffect(() => {
    const left = new AbortController()
    const { signal } = left
    const begin = () => flushSync(() => setIsPrinting(true))
    const end = () => setIsPrinting(false)
    addEventListener('beforeprint', begin, { signal })
    addEventListener('afterprint', end, { signal })
    // For a browser that only shows what it would print.
    matchMedia('print').addEventListener('change', ({ matches }) => (matches ? begin() : end()), { signal })
    return () => left.abort()
  }, [])
  return isPrinting
}
