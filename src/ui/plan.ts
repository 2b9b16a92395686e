import type { ReactNode } from 'react'

/** Something that can be done, and can be shown before it is: making one does nothing. */
export interface Plan {
  /** Does it; what becomes of it is shown by whoever made the plan. */
  readonly send: () => void
  /** Does it, as a confirmation wants it: as `onConfirm` of `ConfirmDialog`. */
  readonly confirm: () => Promise<void>
  /** What exactly would be done, for those who ask. */
  readonly preview: ReactNode
}
