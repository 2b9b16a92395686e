import type { Ref } from 'react'

import { filesOfInput, type ChosenFile } from './chosen-files'

interface FilePickerProps {
  /** To be clicked by what is seen of it. */
  ref: Ref<HTMLInputElement>
  label: string
  /** A folder is chosen, and all that is in it is taken. */
  ofFolder?: boolean
  onFiles: (files: readonly ChosenFile[]) => void
}

/** The browser's own dialog for choosing files. */
export function FilePicker({ ref, label, ofFolder = false, onFiles }: FilePickerProps) {
  return (
    <input
      ref={ref}
      type="file"
      multiple
      hidden
      {...(ofFolder && { webkitdirectory: '' })}
      aria-label={label}
      onChange={(event) => {
        onFiles(filesOfInput(event.currentTarget))
        event.currentTarget.value = ''
      }}
    />
  )
}
