import { CopyButton } from '@/ui/copy-button'

interface CodeBlockProps {
  label: string
  /** What is copied, for the button's name. */
  what: string
  children: string
}

/** Some lines to be copied into a file or a terminal. */
export function CodeBlock({ label, what, children }: CodeBlockProps) {
  return (
    <div className="relative min-w-0 rounded-md bg-sunken">
      <pre
        // Safari lets the keyboard scroll only what it can focus.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        role="region"
        aria-label={label}
        className="mono overflow-x-auto p-3 pr-10 text-sm"
      >
        {children}
      </pre>
      {/* Opaque: a long line passes below it. */}
      <span className="absolute top-1.5 right-1.5 rounded-md bg-sunken">
        <CopyButton value={children} what={what} />
      </span>
    </div>
  )
}
