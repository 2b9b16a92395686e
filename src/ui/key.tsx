/** A key of the keyboard, as one reads it there: "K", "Enter", "↑". */
export function Key({ name }: { name: string }) {
  return (
    <kbd className="inline-block min-w-5 rounded-sm border border-line bg-sunken px-1 text-center font-sans text-xs leading-4.5 text-muted">
      {name}
    </kbd>
  )
}
