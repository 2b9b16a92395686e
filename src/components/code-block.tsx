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
    <div className="flex min-w-0 items-start rounded-md bg-sunken">
      <pre
        // Safari lets the keyboard scroll only what it can focus.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        role="region"
        aria-label={label}
        className="mono min-w-0 flex-1 overflow-x-auto p-3 text-sm"
      >
        {children}
      </pre>
      {/* Beside the lines, so that it never lies over one. */}
      <span className="shrink-0 p-1.5">
        <CopyButton value={children} what={what} />
      </span>
    </div>
  )
}
