interface ProgressBarProps {
  /** What progresses, for assistive technology. */
  label: string
  /** Left out while the end is not known. */
  value?: number
  max?: number
}

/** A thin bar: how far something is, or, without a value, that it is under way. */
export function ProgressBar({ label, value, max = 100 }: ProgressBarProps) {
  return <progress className="bar" aria-label={label} value={value} max={max} />
}
