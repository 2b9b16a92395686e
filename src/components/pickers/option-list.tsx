import { useId, useMemo, useState, type ReactNode } from 'react'

import { ScrollList } from '@/components/bulk/scroll-list'
import { useMessages } from '@/lib/i18n/catalogue'
import { matches, prepare, searchTerms } from '@/lib/search'
import { cx } from '@/ui/cx'
import { Mono } from '@/ui/mono'
import { SearchInput } from '@/ui/search-input'
import { WithMono } from '@/ui/with-mono'

import { pickerMessages } from './messages'

export interface PickerOption {
  readonly value: string
  readonly label: string
  /** The label is an address or ID. */
  readonly isMono?: boolean
  /** A second, muted line. */
  readonly hint?: string | undefined
  /** Before the hint. */
  readonly address?: string | undefined
  /** At the right end: its state. */
  readonly aside?: ReactNode
  /** Why it cannot be chosen; in place of the hint. */
  readonly disabledReason?: string | undefined
}

interface OptionListProps {
  /** What is chosen: "Virtual machines". */
  label: string
  options: readonly PickerOption[]
  chosen: readonly string[]
  onChange: (chosen: readonly string[]) => void
  /** Several, or one of them. */
  multiple?: boolean
}

/** From so many on there is a search over the list. */
const SEARCHED_FROM = 8
/** Nobody scrolls further, and a list of thousands must open at once. */
const SHOWN = 100

/** One or several of many, with a search: native radio buttons or checkboxes, so arrow keys and Space do as everywhere. */
export function OptionList({ label, options, chosen, onChange, multiple = false }: OptionListProps) {
  const t = useMessages(pickerMessages).options
  const name = useId()
  const [query, setQuery] = useState('')
  const searchable = useMemo(
    () =>
      options.map((option) => ({
        option,
        text: prepare([option.label, option.address, option.hint, option.value]),
      })),
    [options],
  )
  const terms = searchTerms(query)
  const found = searchable.filter(({ text }) => matches(text, terms)).map(({ option }) => option)
  // What is chosen stays in sight, whatever is searched for.
  const kept = options.filter(({ value }) => chosen.includes(value))
  const others = found.filter(({ value }) => !chosen.includes(value))
  const shown = terms.length === 0 ? found.slice(0, SHOWN) : [...kept, ...others].slice(0, SHOWN)
  const left = (terms.length === 0 ? found.length : kept.length + others.length) - shown.length
  return (
    <div className="grid min-w-0 gap-2">
      {options.length >= SEARCHED_FROM && (
        <SearchInput
          label={t.search(label)}
          placeholder={t.placeholder}
          value={query}
          onValueChange={setQuery}
          className="w-full md:w-full"
        />
      )}
      <ScrollList label={label} className="max-h-56">
        {shown.map((option) => (
          <Option
            key={option.value}
            option={option}
            name={name}
            multiple={multiple}
            isChosen={chosen.includes(option.value)}
            onToggle={(isIn) =>
              onChange(
                multiple
                  ? isIn
                    ? [...chosen, option.value]
                    : chosen.filter((value) => value !== option.value)
                  : [option.value],
              )
            }
          />
        ))}
        {shown.length === 0 && <li className="py-1 text-muted">{t.noMatch}</li>}
        {left > 0 && <li className="py-1 text-muted">{t.more(left)}</li>}
      </ScrollList>
      {multiple && (
        <p role="status" className="text-xs text-muted">
          {t.chosen(chosen.length)}
        </p>
      )}
    </div>
  )
}

interface OptionProps {
  option: PickerOption
  name: string
  multiple: boolean
  isChosen: boolean
  onToggle: (isIn: boolean) => void
}

function Option({ option, name, multiple, isChosen, onToggle }: OptionProps) {
  const hintId = useId()
  const { value, label, isMono, address, hint, aside, disabledReason } = option
  const second = disabledReason ?? hint
  const hasSecond = second !== undefined || address !== undefined
  return (
    <li className="py-1">
      <div className="flex min-w-0 items-start gap-2.5">
        <label className="flex min-h-6 min-w-0 flex-1 gap-2.5">
          <input
            type={multiple ? 'checkbox' : 'radio'}
            name={name}
            value={value}
            checked={isChosen}
            disabled={disabledReason !== undefined}
            aria-describedby={hasSecond ? hintId : undefined}
            onChange={(event) => onToggle(event.currentTarget.checked)}
            className={cx(multiple ? 'tick' : 'dot', 'mt-0.5')}
          />
          <span
            className={cx(
              'min-w-0 wrap-anywhere',
              isMono === true && 'mono',
              disabledReason !== undefined && 'text-muted',
            )}
          >
            {label}
          </span>
        </label>
        {aside !== undefined && <span className="shrink-0">{aside}</span>}
      </div>
      {hasSecond && (
        <p id={hintId} className="ml-6.5 text-xs wrap-anywhere text-muted">
          {address !== undefined && <Mono>{address}</Mono>}
          {address !== undefined && second !== undefined && ' · '}
          <WithMono>{second}</WithMono>
        </p>
      )}
    </li>
  )
}
