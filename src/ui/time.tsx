interface TimeProps {
  /** The instant, ISO 8601. */
  iso: string
  /** As shown: in the viewer's zone, or relative. */
  text: string
  /** The exact UTC time, one hover away. */
  exact: string
}

/** A time. The caller formats; this ties the three forms together. */
export function Time({ iso, text, exact }: TimeProps) {
  return (
    <time dateTime={iso} title={exact}>
      {text}
    </time>
  )
}
