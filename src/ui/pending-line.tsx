/** A line that runs along the foot of a button whose action is under way; takes no room, so nothing moves. */
export function PendingLine() {
  return (
    <span aria-hidden className="absolute inset-x-0 bottom-0 h-0.5 overflow-hidden rounded-b-md">
      <span className="block h-full w-2/5 animate-pass bg-current" />
    </span>
  )
}
