import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useMessages } from '@/lib/i18n/catalogue'
import { announce } from './announcer'
import { IconButton } from './icon-button'
import { uiMessages } from './messages'
import { notify } from './toasts'

interface CopyButtonProps {
  value: string
  /** What is copied, for its name: "Copy address". */
  what?: string
  size?: 'sm' | 'md'
}

/** Copies a text, and says so by a tick and to assistive technology. */
export function CopyButton({ value, what, size = 'sm' }: CopyButtonProps) {
  const t = useMessages(uiMessages)
  const [copied, setCopied] = useState(false)

  useEffect(() => {
    if (!copied) return
    const timer = window.setTimeout(() => setCopied(false), 1600)
    return () => window.clearTimeout(timer)
  }, [copied])

  async function copy() {
    try {
      await navigator.clipboard.writeText(value)
      setCopied(true)
      announce(t.copied)
    } catch {
      // Refused, or a page without a secure context: the text itself can still be selected.
      notify({ tone: 'bad', title: t.copyFailed })
    }
  }

  return (
    <IconButton
      size={size}
      label={copied ? t.copied : what === undefined ? t.copy : t.copyOf(what)}
      icon={copied ? <Check className="text-good" /> : <Copy />}
      onClick={() => void copy()}
    />
  )
}
