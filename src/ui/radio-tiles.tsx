import type { ChangeEventHandler, FocusEventHandler, ReactNode, Ref } from 'react'
import { cx } from './cx'
import { useFieldLabelId } from './field-context'

interface RadioTile<Value extends string = string> {
  value: Value
  title: ReactNode
  /** A second, muted line: a version, a size. */
  subtitle?: ReactNode
  icon?: ReactNode
  /** Why it cannot be chosen; shown in place of the subtitle. */
  disabledReason?: string | undefined
}

interface RadioTilesProps<Value extends string> {
  name: string
  options: readonly RadioTile<Value>[]
  /** Controlled use. With `register(...)` neither value is given. */
  value?: Value | undefined
  defaultValue?: Value | undefined
  onValueChange?: (value: Value) => void
  onChange?: ChangeEventHandler<HTMLInputElement>
  onBlur?: FocusEventHandler<HTMLInputElement>
  ref?: Ref<HTMLInputElement>
  disabled?: boolean
  /** Least width of a tile; as many stand side by side as fit. */
  tileWidth?: string
  /** Name of the group when there is no `Field group` around. */
  'aria-label'?: string
}

/** One of several, each worth a picture: native radio inputs drawn as tiles. Arrow keys move, as in any radio group. */
export function RadioTiles<Value extends string>(props: RadioTilesProps<Value>) {
  const {
    name,
    options,
    value,
    defaultValue,
    onValueChange,
    onChange,
    onBlur,
    ref,
    disabled,
    tileWidth = '9rem',
  } = props
  // Inside a field the field is the named group.
  const named = useFieldLabelId() !== undefined
  return (
    <div
      role={named ? undefined : 'radiogroup'}
      aria-label={props['aria-label']}
      className="grid auto-rows-fr gap-2"
      style={{ gridTemplateColumns: `repeat(auto-fill, minmax(min(${tileWidth}, 100%), 1fr))` }}
    >
      {options.map((option) => (
        <label
          key={option.value}
          className={cx(
            'relative flex min-w-0 items-center gap-2.5 rounded-md border border-line bg-surface px-3 py-2.5',
            'has-checked:border-accent has-checked:inset-ring has-checked:inset-ring-accent',
            'forced-colors:has-checked:border-2 forced-colors:has-checked:border-[Highlight]',
            'has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent',
            'has-enabled:hover:bg-hover has-disabled:bg-sunken has-disabled:text-muted',
          )}
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            {...(value !== undefined && { checked: value === option.value })}
            {...(defaultValue !== undefined && { defaultChecked: defaultValue === option.value })}
            ref={ref}
            disabled={disabled || option.disabledReason !== undefined}
            onBlur={onBlur}
            onChange={(event) => {
              onChange?.(event)
              onValueChange?.(option.value)
            }}
            className="absolute inset-0 m-0 size-full cursor-default appearance-none rounded-md outline-none"
          />
          {option.icon !== undefined && (
            <span
              aria-hidden
              className="grid size-6 shrink-0 place-items-center rounded-md bg-sunken text-xs font-semibold text-muted"
            >
              {option.icon}
            </span>
          )}
          <span className="min-w-0">
            <span className="block wrap-break-word">{option.title}</span>
            {(option.disabledReason ?? option.subtitle) !== undefined && (
              <span className="block text-xs text-muted">{option.disabledReason ?? option.subtitle}</span>
            )}
          </span>
        </label>
      ))}
    </div>
  )
}
