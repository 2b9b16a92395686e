import type { ReactNode } from 'react'
import { Link, type LinkProps } from 'react-router'
import { type ButtonSize, type ButtonVariant, buttonStyle } from './button-style'
import { cx } from './cx'

interface ButtonLinkProps extends LinkProps {
  variant?: ButtonVariant
  size?: ButtonSize
  icon?: ReactNode
}

/** A link drawn as a button: it goes somewhere ("New VM"), it does nothing by itself. */
export function ButtonLink({
  variant = 'secondary',
  size = 'md',
  icon,
  className,
  children,
  ...rest
}: ButtonLinkProps) {
  return (
    <Link
      {...rest}
      data-primary={variant === 'primary' || undefined}
      className={cx(buttonStyle(variant, size), className)}
    >
      {icon}
      {children}
    </Link>
  )
}
