import type { ReactNode } from 'react'
import { cx } from './cx'

interface InputBoxProps {
  /** Inside at the left: an icon or a prefix. */
  start?: ReactNode
  /** Inside at the right: a unit or a small button. */
  end?: ReactNode
  className?: string | undefined
  children: ReactNode
}

/** The frame around a one-line input and what stands inside it. */
export function InputBox({ start, end, className, children }: InputBoxProps) {
  return (
    <span
      className={cx(
        'flex h-8 w-full min-w-0 items-center gap-2 rounded-md border border-line-strong bg-surface px-2.5',
        'has-[input:focus-visible]:outline-2 has-[input:focus-visible]:-outline-offset-1 has-[input:focus-visible]:outline-accent',
        'has-[input[aria-invalid=true]]:border-bad has-[input:disabled]:border-line has-[input:disabled]:bg-sunken',
        '[&_svg]:size-4 [&_svg]:shrink-0',
        className,
      )}
    >
      {start !== undefined && start !== false && (
        <span className="flex shrink-0 items-center text-muted">{start}</span>
      )}
      {children}
      {end !== undefined && end !== false && (
        <span className="flex shrink-0 items-center text-muted">{end}</span>
      )}
    </span>
  )
}

/** The look of the input inside an `InputBox`: it fills the frame, which carries border and focus ring. */
export const inputInBox = 'h-full min-w-0 flex-1 bg-transparent outline-none disabled:text-muted'
