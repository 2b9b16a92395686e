import type { ChangeEvent, MouseEvent } from 'react'
import { useMessages } from '@/lib/i18n/catalogue'
import { Tick } from './checkbox'
import { uiMessages } from './messages'

interface RowTickProps {
  id: string
  name: string
  selected: boolean
  selectable: boolean
  onToggle: (id: string, on: boolean, range: boolean) => void
}

/** The checkbox of a row; with Shift it carries everything from the one last touched. */
export function RowTick({ id, name, selected, selectable, onToggle }: RowTickProps) {
  const t = useMessages(uiMessages)
  function change(event: ChangeEvent<HTMLInputElement>) {
    const cause = event.nativeEvent
    onToggle(id, event.currentTarget.checked, 'shiftKey' in cause && cause.shiftKey === true)
  }
  // Shift and a press would also mark the text in between.
  function keepText(event: MouseEvent) {
    if (event.shiftKey) event.preventDefault()
  }
  return (
    <Tick
      label={t.selectRow(name)}
      checked={selected}
      disabled={!selectable}
      onChange={change}
      onMouseDown={keepText}
    />
  )
}
