import { Suspense, useState, type ReactNode } from 'react'

export interface DialogProps {
  readonly open: boolean
  readonly onClose: () => void
}

type Render = (props: DialogProps) => ReactNode

/**
 * The dialogs that menus open: `dialogs` stands once on the page and outlives the menu that opened one of them. Each opening is a fresh
 * dialog; a closed one stays mounted so that it can give focus back.
 */
export function useDialogs(): { show: (render: Render) => void; dialogs: ReactNode } {
  const [dialog, setDialog] = useState<{ render: Render; open: boolean; turn: number }>()
  return {
    show: (render) => setDialog((last) => ({ render, open: true, turn: (last?.turn ?? 0) + 1 })),
    dialogs: dialog !== undefined && (
      <Suspense key={dialog.turn} fallback={null}>
        {dialog.render({ open: dialog.open, onClose: () => setDialog({ ...dialog, open: false }) })}
      </Suspense>
    ),
  }
}
