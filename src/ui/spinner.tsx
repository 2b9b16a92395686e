import { LoaderCircle } from 'lucide-react'
import { cx } from './cx'

/** A turning arc for something under way; always beside a word that says what. */
export function Spinner({ className }: { className?: string }) {
  return <LoaderCircle aria-hidden className={cx('size-4 shrink-0 animate-turn', className)} />
}
