import type { ComponentType, ReactNode } from 'react'

/** Something that can be done to many rows of a list at once. */
export interface BulkAction<Row> {
  readonly id: string
  /** On its button; ends with an ellipsis when it asks first. */
  readonly label: string
  readonly icon?: ReactNode
  /** It destroys something. */
  readonly danger?: boolean
  /** What doing it to so many is called, in the dialog and while it runs: "Stop 3 VMs". */
  readonly title: (count: number) => string
  /** Why it cannot be done to this one now; null when it can. */
  readonly whyNot: (row: Row) => string | null
  /** Asks first even when nothing is left out. */
  readonly asks: boolean
  /** What is to be typed before, where data is lost. */
  readonly typeToConfirm?: (count: number) => string
  /** What it means for those that it can be done to, in the dialog. May be lazy. */
  readonly Meaning?: ComponentType<{ rows: readonly Row[] }>
  /** Starts it; the panel of bulk runs shows it from there. */
  readonly run: (rows: readonly Row[]) => void
}
