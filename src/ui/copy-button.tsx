import { Check, Copy } from 'lucide-react'
import { useMessages } from '@/lib/i18n/catalogue'
import { IconButton } from './icon-button'
import { uiMessages } from './messages'
import { useCopy } from './use-copy'

interface CopyButtonProps {
  value: string
  /** What is copied, for its name: "Copy address". */
  what?: string
  size?: 'sm' | 'md'
}

/** Copies a text, and says so by a tick and to assistive technology. */
export function CopyButton({ value, what, size = 'sm' }: CopyButtonProps) {
  const t = useMessages(uiMessages)
  const [copied, copy] = useCopy({ done: t.copied, failed: t.copyFailed })
  return (
    <IconButton
      size={size}
      label={copied ? t.copied : what === undefined ? t.copy : t.copyOf(what)}
      icon={copied ? <Check className="text-good" /> : <Copy />}
      onClick={() => void copy(value)}
    />
  )
}
