import { useEffect, useState, type DragEvent, type ReactNode } from 'react'

import { useMessages } from '@/lib/i18n/catalogue'

import { filesOfDrop, type ChosenFile } from './chosen-files'
import { uploadMessages } from './messages'

interface DropZoneProps {
  onFiles: (files: readonly ChosenFile[]) => void
  /** Something that was dropped cannot be read. */
  onError: (error: unknown) => void
  children: ReactNode
}

const holdsFiles = ({ dataTransfer }: Pick<DragEvent, 'dataTransfer'> | { dataTransfer: null }) =>
  dataTransfer?.types.includes('Files') === true

/** A file dropped beside what takes it would be opened by the browser in the page's place, and end what is uploaded. */
export function useNoDropsBeside(): void {
  useEffect(() => {
    const refuse = (event: globalThis.DragEvent) => {
      if (event.defaultPrevented || !holdsFiles(event)) return
      event.preventDefault()
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'none'
    }
    addEventListener('dragover', refuse)
    addEventListener('drop', refuse)
    return () => {
      removeEventListener('dragover', refuse)
      removeEventListener('drop', refuse)
    }
  }, [])
}

/** Takes files and folders that are dropped anywhere on its content; the button of the page does the same for the keyboard. */
export function DropZone({ onFiles, onError, children }: DropZoneProps) {
  const t = useMessages(uploadMessages)
  // Entering a child leaves its parent: counted, so that the hint does not flicker.
  const [depth, setDepth] = useState(0)
  return (
    <div
      className="relative grid min-w-0 grid-cols-1 gap-4"
      onDragEnter={(event) => {
        if (holdsFiles(event)) setDepth((now) => now + 1)
      }}
      onDragLeave={(event) => {
        if (holdsFiles(event)) setDepth((now) => Math.max(0, now - 1))
      }}
      onDragOver={(event) => {
        if (holdsFiles(event)) event.preventDefault()
      }}
      onDrop={(event) => {
        if (!holdsFiles(event)) return
        event.preventDefault()
        setDepth(0)
        filesOfDrop(event.dataTransfer.items).then(onFiles, onError)
      }}
    >
      {children}
      {depth > 0 && (
        <div className="pointer-events-none absolute inset-0 z-20 grid content-start justify-items-center rounded-lg border-2 border-dashed border-accent bg-accent-soft/90 pt-16 font-[550]">
          {t.drop}
        </div>
      )}
    </div>
  )
}
