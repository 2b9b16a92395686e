import type { ComponentProps, MouseEvent, ReactNode } from 'react'
import { type ButtonSize, type ButtonVariant, buttonStyle } from './button-style'
import { cx } from './cx'
import { PendingLine } from './pending-line'
import { useTooltip } from './use-tooltip'

export interface IconButtonProps extends Omit<
  ComponentProps<'button'>,
  'disabled' | 'aria-label' | 'children'
> {
  /** Its accessible name, and its tooltip. */
  label: string
  icon: ReactNode
  variant?: ButtonVariant
  size?: ButtonSize
  pending?: boolean | undefined
  /** For an icon that needs no words on screen, where they would stand in the way of a neighbour. */
  withoutTooltip?: boolean
  /** As on `Button`: disabled, with the reason in the tooltip. */
  disabledReason?: string | undefined
}

/** A square button that is only an icon. */
export function IconButton({
  label,
  icon,
  variant = 'quiet',
  size = 'md',
  pending = false,
  withoutTooltip = false,
  disabledReason,
  type = 'button',
  className,
  onClick,
  ...rest
}: IconButtonProps) {
  const { target, tip, reveal } = useTooltip<HTMLButtonElement>({
    text: disabledReason ?? (withoutTooltip ? undefined : label),
    visualOnly: disabledReason === undefined,
    own: rest,
  })
  const off = pending || disabledReason !== undefined

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
        {...target}
        type={type}
        aria-label={label}
        aria-disabled={off || undefined}
        aria-busy={pending || undefined}
        onClick={press}
        className={cx(buttonStyle(variant, size, true), className)}
      >
        {icon}
        {pending && <PendingLine />}
      </button>
      {tip}
    </>
  )
}
