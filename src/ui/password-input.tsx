import { Eye, EyeOff } from 'lucide-react'
import { type Ref, useRef, useState } from 'react'
import { useMessages } from '@/lib/i18n/catalogue'
import { Button } from './button'
import { IconButton } from './icon-button'
import { uiMessages } from './messages'
import { setInputValue } from './set-input-value'
import { TextInput, type TextInputProps } from './text-input'
import { useMergedRef } from './use-merged-ref'

interface PasswordInputProps extends Omit<TextInputProps, 'type' | 'end' | 'ref'> {
  /** Makes a password; the button for it then stands beside the eye, and what it makes is shown. */
  generate?: () => string
  ref?: Ref<HTMLInputElement>
}

/** A secret that can be looked at. `autoComplete` is `new-password` unless told otherwise. */
export function PasswordInput({ generate, ref, ...rest }: PasswordInputProps) {
  const t = useMessages(uiMessages)
  const [shown, setShown] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const attach = useMergedRef(input, ref)

  function fill() {
    if (generate === undefined || input.current === null) return
    setInputValue(input.current, generate())
    setShown(true)
  }

  return (
    <TextInput
      autoComplete="new-password"
      {...rest}
      ref={attach}
      mono={shown}
      type={shown ? 'text' : 'password'}
      end={
        <span className="-mr-1.5 flex">
          {generate !== undefined && (
            <Button variant="quiet" size="sm" onClick={fill}>
              {t.generate}
            </Button>
          )}
          <IconButton
            size="sm"
            label={shown ? t.hidePassword : t.showPassword}
            icon={shown ? <EyeOff /> : <Eye />}
            onClick={() => setShown(!shown)}
          />
        </span>
      }
    />
  )
}
