import { type KeyboardEvent, useId } from 'react'
import { cx } from './cx'
import { setInputValue } from './set-input-value'
import { stepped } from './stepped'
import { TextInput, type TextInputProps } from './text-input'

export interface NumberInputProps extends Omit<
  TextInputProps,
  'type' | 'end' | 'min' | 'max' | 'step' | 'mono'
> {
  /** Shown inside at the right: GB, cores, €. */
  unit?: string
  min?: number | undefined
  max?: number | undefined
  /** What the arrow keys add. */
  step?: number | undefined
  /** Allows a fraction: the phone's keyboard then has a separator. */
  decimal?: boolean
}

/**
 * A number. A text field on purpose: a native number field swallows what it cannot read, so "12 GB" or "1,5" would reach no rule and
 * get no message. Its value is the text as typed; the form's schema reads it.
 */
export function NumberInput({
  unit,
  min,
  max,
  step = 1,
  decimal = false,
  onKeyDown,
  ...rest
}: NumberInputProps) {
  function onKey(event: KeyboardEvent<HTMLInputElement>) {
    onKeyDown?.(event)
    if (event.defaultPrevented || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    const next = stepped(event.currentTarget.value, event.key === 'ArrowUp' ? step : -step, { min, max })
    if (next === undefined) return
    event.preventDefault()
    setInputValue(event.currentTarget, next)
  }
  const unitId = useId()
  return (
    <TextInput
      inputMode={decimal ? 'decimal' : 'numeric'}
      {...rest}
      aria-describedby={cx(rest['aria-describedby'], unit !== undefined && unitId) || undefined}
      end={unit !== undefined && <span id={unitId}>{unit}</span>}
      onKeyDown={onKey}
    />
  )
}
