import { cx } from './cx'
import { CopyButton } from './copy-button'

interface MonoProps {
  /** An address, id, key or command. */
  children: string
  /** Puts a copy button after it; the text says what is copied ("address"). */
  copy?: string
  /** Cuts it at the width it has; the whole text is in its title. */
  truncate?: boolean
}

/** Text where every character counts. */
export function Mono({ children, copy, truncate = false }: MonoProps) {
  const text = (
    <span
      className={cx('mono', truncate ? 'min-w-0 truncate' : 'wrap-anywhere')}
      title={truncate ? children : undefined}
    >
      {children}
    </span>
  )
  if (copy === undefined) return text
  return (
    <span className="inline-flex max-w-full min-w-0 items-center gap-1">
      {text}
      <CopyButton value={children} what={copy} />
    </span>
  )
}
