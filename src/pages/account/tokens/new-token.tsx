import { Check, Copy } from 'lucide-react'

import type { Token } from '@/api/tokens'
import { useMessages } from '@/lib/i18n/catalogue'
import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { useCopy } from '@/ui/use-copy'

import { tokenDialogMessages } from './dialog-messages'

/** A token that was just made, large and whole. */
export function NewToken({ token }: { token: Token | undefined }) {
  const t = useMessages(tokenDialogMessages).made
  const text = token?.token
  const [copied, copy] = useCopy({ done: t.copied, failed: t.copyFailed })
  if (text == null) return <Notice tone="wait">{t.unseen}</Notice>
  return (
    <div className="grid justify-items-start gap-3 rounded-md border border-line bg-sunken p-4">
      <output aria-label={t.token} className="font-mono text-lg font-medium wrap-anywhere select-all">
        {text}
      </output>
      <Button icon={copied ? <Check className="text-good" /> : <Copy />} onClick={() => void copy(text)}>
        {copied ? t.copied : t.copy}
      </Button>
    </div>
  )
}
