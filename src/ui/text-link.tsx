import { Link, type LinkProps } from 'react-router'
import { cx } from './cx'

interface TextLinkProps extends LinkProps {
  /** `name`: the primary link of a row or card, drawn as bold text. */
  look?: 'link' | 'name'
}

/** A link in running text, or the name that leads to a thing's own page. */
export function TextLink({ look = 'link', className, ...rest }: TextLinkProps) {
  return (
    <Link
      {...rest}
      className={cx(
        'rounded-sm underline-offset-3',
        look === 'link'
          ? 'text-accent underline decoration-accent/40 hover:decoration-accent'
          : 'font-[550] text-text hover:underline',
        className,
      )}
    />
  )
}
