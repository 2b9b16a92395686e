import { Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { useMessages } from '@/lib/i18n/catalogue'
import { CopyButton } from './copy-button'
import { IconButton } from './icon-button'
import { uiMessages } from './messages'

interface SecretProps {
  children: string
  /** What it is, for the names of its buttons: "token of web deploys". */
  what: string
}

/** Of the same length for every secret: how long one is, is nobody's business. */
const MASK = '•'.repeat(12)

/** A key or token in a list: masked until it is asked for, and can be copied without being shown. */
export function Secret({ children, what }: SecretProps) {
  const t = useMessages(uiMessages)
  const [shown, setShown] = useState(false)
  return (
    <span className="inline-flex max-w-full min-w-0 items-center gap-0.5">
      {shown ? (
        <span className="mono min-w-0 truncate" title={children}>
          {children}
        </span>
      ) : (
        <>
          <span aria-hidden className="mono text-muted">
            {MASK}
          </span>
          <span className="sr-only">{t.hidden}</span>
        </>
      )}
      <IconButton
        size="sm"
        label={shown ? t.hide(what) : t.show(what)}
        icon={shown ? <EyeOff /> : <Eye />}
        onClick={() => setShown(!shown)}
      />
      <CopyButton value={children} what={what} />
    </span>
  )
}
