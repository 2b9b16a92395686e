import type { ComponentProps, ReactNode } from 'react'
import { cx } from './cx'
import { useFieldControl } from './field-context'
import { InputBox, inputInBox } from './input-box'

export interface TextInputProps extends ComponentProps<'input'> {
  start?: ReactNode
  end?: ReactNode
  /** For addresses, ids, keys. */
  mono?: boolean
}

/** One line of text. Works with `register(...)` of React Hook Form, and controlled. */
export function TextInput({ start, end, mono = false, className, ...rest }: TextInputProps) {
  const control = useFieldControl(rest)
  return (
    <InputBox start={start} end={end} className={className}>
      <input
        type="text"
        autoComplete="off"
        spellCheck={false}
        {...rest}
        {...control}
        className={cx(inputInBox, mono && 'mono')}
      />
    </InputBox>
  )
}
