import type { ComponentType, ReactNode } from 'react'

import type { WritesTogether } from './bulk-writes'

export interface BulkMeaningProps<Row> {
  /** Those that it can be done to. */
  readonly rows: readonly Row[]
  /** What was chosen in the dialog; empty until something is. */
  readonly choice: readonly string[]
  readonly choose: (choice: readonly string[]) => void
}

/** Something that can be done to many rows of a list at once. */
export type BulkAction<Row> = BulkActionFace<Row> & BulkDeed<Row>

/** What it does: writes, which the panel of runs shows from then on, or something that stays in the browser. */
type BulkDeed<Row> =
  | {
      /** Made without any effect, so that it can be shown before; null as long as something is still to be chosen. */
      readonly writes: (rows: readonly Row[], choice: readonly string[]) => WritesTogether | null
      readonly run?: never
    }
  | { readonly run: (rows: readonly Row[]) => void; readonly writes?: never }

interface BulkActionFace<Row> {
  readonly id: string
  /** On its button; ends with an ellipsis when it asks first. */
  readonly label: string
  readonly icon?: ReactNode
  /** It destroys something. */
  readonly danger?: boolean
  /** What doing it to so many is called, in the dialog and while it runs: "Stop 3 VMs". */
  readonly title: (count: number) => string
  /** Stands in the menu after the buttons: done now and then. */
  readonly inMenu?: boolean
  /** Why it cannot be done to this one now; null when it can. */
  readonly whyNot: (row: Row) => string | null
  /** Asks first even when nothing is left out. */
  readonly asks: boolean
  /** What is to be typed before, where data is lost. */
  readonly typeToConfirm?: (count: number) => string
  /** What it means for those that it can be done to, in the dialog, and what is to be chosen for them. May be lazy. */
  readonly Meaning?: ComponentType<BulkMeaningProps<Row>>
  /** What it means for one of them, below its name. May be lazy. */
  readonly Each?: ComponentType<{ readonly row: Row }>
  /** Nothing can be done before `Meaning` was told a choice, and this says so. */
  readonly chooseFirst?: string
}
