import { ChevronDown } from 'lucide-react'
import { useMessages } from '@/lib/i18n/catalogue'
import { cx } from './cx'
import { Menu, MenuCheckboxItem, MenuItem, MenuSeparator } from './menu'
import { uiMessages } from './messages'

interface FilterOption {
  value: string
  label: string
  /** How many rows have it. */
  count?: number | undefined
}

interface FilterChipProps {
  /** What it filters by: "Status". */
  label: string
  /** Asked for while the menu is open or something is chosen: to count 10,000 rows takes its time. */
  options: () => readonly FilterOption[]
  /** The chosen values; none means the filter is off. */
  selected: readonly string[]
  onChange: (selected: string[]) => void
}

/** One filter of a list: dashed while off, filled while it narrows the list. A row matches any of the chosen values. */
export function FilterChip({ label, options, selected, onChange }: FilterChipProps) {
  const t = useMessages(uiMessages)
  const on = selected.length > 0
  const names = on
    ? options()
        .filter((option) => selected.includes(option.value))
        .map((option) => option.label)
    : []
  // A value of the address that no row has any more still filters, so it still shows.
  const shown = names.length > 0 ? names : selected

  return (
    <Menu
      align="start"
      trigger={(props) => (
        <button
          {...props}
          type="button"
          className={cx(
            'inline-flex h-8 max-w-full items-center gap-1.5 rounded-md border px-2.5 whitespace-nowrap select-none [&_svg]:size-4 [&_svg]:shrink-0',
            on
              ? 'border-transparent bg-accent-soft text-text'
              : 'border-dashed border-line-strong text-muted hover:bg-hover hover:text-text',
          )}
        >
          <span className="truncate">
            {on ? `${label}: ${shown.length > 2 ? t.chosen(shown.length) : shown.join(', ')}` : label}
          </span>
          <ChevronDown aria-hidden />
        </button>
      )}
    >
      {() => (
        <>
          {options().map((option) => (
            <MenuCheckboxItem
              key={option.value}
              checked={selected.includes(option.value)}
              count={option.count}
              onCheckedChange={(checked) =>
                onChange(
                  checked ? [...selected, option.value] : selected.filter((value) => value !== option.value),
                )
              }
            >
              {option.label}
            </MenuCheckboxItem>
          ))}
          {on && (
            <>
              <MenuSeparator />
              <MenuItem onSelect={() => onChange([])}>{t.clear}</MenuItem>
            </>
          )}
        </>
      )}
    </Menu>
  )
}
