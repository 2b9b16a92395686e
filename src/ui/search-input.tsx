import { Search, X } from 'lucide-react'
import { type Ref, useRef } from 'react'
import { useMessages } from '@/lib/i18n/catalogue'
import { cx } from './cx'
import { IconButton } from './icon-button'
import { InputBox, inputInBox } from './input-box'
import { uiMessages } from './messages'
import { useMergedRef } from './use-merged-ref'

interface SearchInputProps {
  value: string
  onValueChange: (value: string) => void
  /** Its accessible name: what is searched. */
  label: string
  /** What can be typed: "Name, address, OS or ID". */
  placeholder?: string
  ref?: Ref<HTMLInputElement>
  className?: string
}

/** The search field of a list. Escape empties it. */
export function SearchInput({ value, onValueChange, label, placeholder, ref, className }: SearchInputProps) {
  const t = useMessages(uiMessages)
  const input = useRef<HTMLInputElement>(null)
  const attach = useMergedRef(input, ref)

  function clear() {
    onValueChange('')
    input.current?.focus()
  }

  return (
    <InputBox
      className={cx('md:w-75', className)}
      start={<Search aria-hidden />}
      end={
        value !== '' && (
          <IconButton size="sm" className="-mr-1.5" label={t.clearSearch} icon={<X />} onClick={clear} />
        )
      }
    >
      <input
        ref={attach}
        type="search"
        aria-label={label}
        placeholder={placeholder}
        value={value}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onValueChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && value !== '') {
            event.preventDefault()
            onValueChange('')
          }
        }}
        className={cx(inputInBox, '[&::-webkit-search-cancel-button]:hidden')}
      />
    </InputBox>
  )
}
