import type { ComponentProps, MouseEvent, ReactNode } from 'react'
import { type ButtonSize, type ButtonVariant, buttonStyle } from './button-style'
import { cx } from './cx'
import { PendingLine } from './pending-line'
import { useTooltip } from './use-tooltip'

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'disabled'> {
  /** One primary action a page; `danger` starts something that destroys. */
  variant?: ButtonVariant
  size?: ButtonSize
  /** A lucide icon, before the label. */
  icon?: ReactNode
  /** The action is under way: the label stays, a second press does nothing. */
  pending?: boolean | undefined
  disabled?: boolean | undefined
  /** Why it cannot be done now. The button is disabled but keeps its place in the tab order, so that the reason can be read. */
  disabledReason?: string | undefined
  /** Fills the width of its parent. */
  block?: boolean
  /** A long label takes a second line where one is too narrow for it. */
  wraps?: boolean
}

/** The button. It never submits a form unless it says `type="submit"`. */
export function Button({
  variant = 'secondary',
  size = 'md',
  icon,
  pending = false,
  disabled = false,
  disabledReason,
  block = false,
  wraps = false,
  type = 'button',
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  const { target, tip, reveal } = useTooltip<HTMLButtonElement>({ text: disabledReason, own: rest })
  const off = disabled || pending || disabledReason !== undefined

  // aria-disabled instead of disabled: focus stays where it is while an action is pending, and a reason can be reached.
  function press(event: MouseEvent<HTMLButtonElement>) {
    if (!off) {
      onClick?.(event)
      return
    }
    event.preventDefault()
    if (disabledReason !== undefined) reveal(event.currentTarget)
  }

  return (
    <>
      <button
        {...rest}
        data-primary={variant === 'primary' || undefined}
        {...target}
        type={type}
        aria-disabled={off || undefined}
        aria-busy={pending || undefined}
        tabIndex={disabled && disabledReason === undefined && !pending ? -1 : rest.tabIndex}
        onClick={press}
        className={cx(
          buttonStyle(variant, size),
          block && 'w-full',
          wraps && 'h-auto! min-h-8 max-w-full py-1 text-left whitespace-normal!',
          className,
        )}
      >
        {icon}
        {children}
        {pending && <PendingLine />}
      </button>
      {tip}
    </>
  )
}
