import { cx } from './cx'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'
export type ButtonSize = 'md' | 'sm'

const variants: Record<ButtonVariant, string> = {
  primary: 'border-transparent bg-accent text-on-accent not-aria-disabled:hover:brightness-110',
  secondary: 'border-line bg-surface text-text not-aria-disabled:hover:bg-hover',
  quiet: 'border-transparent text-muted not-aria-disabled:hover:bg-hover not-aria-disabled:hover:text-text',
  danger:
    'border-line bg-surface text-bad not-aria-disabled:hover:border-bad not-aria-disabled:hover:bg-bad-soft',
}

// On a phone a long text, in a longer language still, goes on in a second line.
const sizes: Record<ButtonSize, string> = {
  md: 'h-8 px-3 max-sm:h-auto max-sm:min-h-8 max-sm:py-1',
  sm: 'h-6 px-2 text-sm max-sm:h-auto max-sm:min-h-6 max-sm:py-0.5',
}
const squares: Record<ButtonSize, string> = { md: 'size-8', sm: 'size-6' }

/** The looks that buttons and links drawn as buttons share. */
export function buttonStyle(variant: ButtonVariant, size: ButtonSize, square = false): string {
  return cx(
    'relative inline-flex shrink-0 items-center justify-center gap-1.5 rounded-md border font-medium whitespace-nowrap select-none max-sm:max-w-full max-sm:whitespace-normal',
    'aria-disabled:cursor-not-allowed not-aria-busy:aria-disabled:opacity-60 print:hidden [&_svg]:size-4 [&_svg]:shrink-0',
    square ? squares[size] : sizes[size],
    variants[variant],
  )
}
