import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'

import type { Token } from '@/api/tokens'
import { useMessages } from '@/lib/i18n/catalogue'
import { announce } from '@/ui/announcer'
import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { notify } from '@/ui/toasts'

import { tokenDialogMessages } from './dialog-messages'

/** A token that was just made, large and whole. */
export function NewToken({ token }: { token: Token | undefined }) {
  const t = useMessages(tokenDialogMessages).made
  const text = token?.token
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 2000)
    return () => clearTimeout(timer)
  }, [copied])
  if (text == null) return <Notice tone="wait">{t.unseen}</Notice>
  return (
    <div className="grid justify-items-start gap-3 rounded-md border border-line bg-sunken p-4">
      <output aria-label={t.token} className="font-mono text-lg font-medium wrap-anywhere select-all">
        {text}
      </output>
      <Button
        icon={copied ? <Check className="text-good" /> : <Copy />}
        onClick={() => {
          void copy(text)
        }}
      >
        {copied ? t.copied : t.copy}
      </Button>
    </div>
  )

  async function copy(value: string) {
    try {
      await navigator.clipboard.writeText(value)
      setCopied(true)
      announce(t.copied)
    } catch {
      // Refused, or a page without a secure context: the text itself can still be selected.
      notify({ tone: 'bad', title: t.copyFailed })
    }
  }
}
