import { type ChangeEvent, type CSSProperties, type Ref, useLayoutEffect, useRef, useState } from 'react'
import { readDecimal, writeDecimal } from '@/lib/typed-number'
import { formatNumber } from '@/lib/words'
import { useFieldLabelId } from './field-context'
import { NumberInput, type NumberInputProps } from './number-input'
import { setInputValue } from './set-input-value'
import { useMergedRef } from './use-merged-ref'

interface RangeInputProps extends Omit<NumberInputProps, 'min' | 'max' | 'ref' | 'value' | 'defaultValue'> {
  min: number
  max: number
  value?: string | number
  defaultValue?: string | number
  ref?: Ref<HTMLInputElement>
  /** Name of the slider when there is no `Field` around. */
  'aria-label'?: string
}

/** Where the slider stands for a text: at the nearest end for what lies outside, at the start for what is no number. */
function position(text: string | number | undefined, min: number, max: number): number {
  const value = typeof text === 'string' ? Number(readDecimal(text) ?? Number.NaN) : (text ?? min)
  return Number.isFinite(value) ? Math.min(max, Math.max(min, value)) : min
}

/**
 * A number with a slider under it; each follows the other. The number is the field: it has the name, the errors and the exact value.
 * Works with `register(...)`; a form that changes the value from code (setValue, reset) uses it controlled, so the slider hears of it.
 */
export function RangeInput({
  min,
  max,
  step = 1,
  value,
  defaultValue,
  onChange,
  ref,
  ...rest
}: RangeInputProps) {
  const labelId = useFieldLabelId()
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState<string | number | undefined>(value ?? defaultValue)
  const at = position(value ?? typed, min, max)

  const attach = useMergedRef(input, ref)

  // A form library writes its default into the element when it gets the ref, which is before this runs.
  useLayoutEffect(() => {
    if (input.current !== null) setTyped(input.current.value)
  }, [])

  function change(event: ChangeEvent<HTMLInputElement>) {
    setTyped(event.currentTarget.value)
    onChange?.(event)
  }

  return (
    <div className="grid">
      <NumberInput
        {...rest}
        {...(value !== undefined && { value })}
        {...(defaultValue !== undefined && { defaultValue })}
        ref={attach}
        min={min}
        max={max}
        step={step}
        onChange={change}
      />
      <input
        type="range"
        className="range mt-1"
        min={min}
        max={max}
        step={step}
        value={at}
        disabled={rest.disabled}
        aria-labelledby={rest['aria-label'] === undefined ? labelId : undefined}
        aria-label={rest['aria-label']}
        aria-valuetext={rest.unit === undefined ? undefined : `${formatNumber(at)} ${rest.unit}`}
        onChange={(event) => {
          if (input.current !== null) setInputValue(input.current, writeDecimal(event.currentTarget.value))
        }}
        style={{ '--at': max > min ? `${((at - min) / (max - min)) * 100}%` : '0%' } as CSSProperties}
      />
    </div>
  )
}
