import { useEffect, useState } from 'react'

import { announce } from './announcer'
import { copyToClipboard } from './clipboard'
import { notify } from './toasts'

/** Long enough to be seen, and over before the next text is copied. */
const SHOWN_MS = 2000

/** For a button that says itself that it has copied: `const [copied, copy] = useCopy({ done: t.copied, failed: t.copyFailed })`. */
export function useCopy(says: {
  done: string
  failed: string
}): readonly [copied: boolean, copy: (text: string) => Promise<void>] {
  const [copied, setCopied] = useState(false)

  useEffect(() => {
    if (!copied) return
    const timer = window.setTimeout(() => setCopied(false), SHOWN_MS)
    return () => window.clearTimeout(timer)
  }, [copied])

  const copy = async (text: string) => {
    if (await copyToClipboard(text)) {
      setCopied(true)
      announce(says.done)
    } else notify({ tone: 'bad', title: says.failed })
  }
  return [copied, copy]
}
