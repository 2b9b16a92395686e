import { useState } from 'react'

/**
 * Keeps "1." or "8 GB" on screen as it was typed while what is held is what it stands for.
 * @param held what the form, or the address, holds
 * @param read what a typed text stands for
 * @param write how what is held is shown
 */
export function useTyped(held: string, read: (typed: string) => string, write: (held: string) => string) {
  const [typed, setTyped] = useState<string | null>(null)
  const stands = typed !== null && read(typed) === held
  return {
    text: stands ? typed : write(held),
    read: (text: string): string => {
      setTyped(text)
      return read(text)
    },
  }
}
