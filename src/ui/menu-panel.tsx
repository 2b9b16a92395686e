import { Menu as Base } from '@base-ui/react/menu'
import { Check } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { Link } from 'react-router'
import { cx } from './cx'
import {
  type MenuCheckboxItemProps,
  type MenuGroupProps,
  type MenuItemProps,
  type MenuLinkProps,
  type MenuParts,
  MenuPartsContext,
  type MenuRadioGroupProps,
  type MenuStart,
} from './menu-context'

const row =
  'flex min-h-8 w-full min-w-0 items-center gap-2 rounded-md px-2 py-1.5 text-left outline-none select-none data-highlighted:bg-hover [&_svg]:size-4 [&_svg]:shrink-0'

function Item({ children, icon, danger = false, disabledReason, onSelect }: MenuItemProps) {
  const off = disabledReason !== undefined
  return (
    <Base.Item
      disabled={off}
      onClick={onSelect}
      className={cx(
        row,
        danger && !off && 'text-bad data-highlighted:bg-bad-soft',
        off && 'items-start text-muted',
      )}
    >
      {icon !== undefined && (
        <span className={cx('flex', !danger && 'text-muted', off && 'mt-0.5 opacity-60')}>{icon}</span>
      )}
      <span className="min-w-0">
        {children}
        {off && <span className="block max-w-64 text-xs text-pretty">{disabledReason}</span>}
      </span>
    </Base.Item>
  )
}

function LinkItem({ children, icon, to, current = false }: MenuLinkProps) {
  return (
    <Base.LinkItem closeOnClick render={<Link to={to} />} aria-current={current || undefined} className={row}>
      {icon !== undefined && <span className="flex text-muted">{icon}</span>}
      <span className="min-w-0 flex-1 truncate">{children}</span>
      {current && <Check className="ml-4 text-accent" />}
    </Base.LinkItem>
  )
}

function CheckboxItem({ children, checked, onCheckedChange, count }: MenuCheckboxItemProps) {
  return (
    <Base.CheckboxItem checked={checked} onCheckedChange={onCheckedChange} className={row}>
      <span
        className={cx(
          'grid size-4 shrink-0 place-items-center rounded-sm border',
          checked ? 'border-accent bg-accent text-on-accent' : 'border-line-strong bg-surface',
        )}
      >
        {checked && <Check className="size-3! stroke-3" />}
      </span>
      <span className="min-w-0 flex-1 truncate">{children}</span>
      {count !== undefined && <span className="num ml-4 text-muted">{count}</span>}
    </Base.CheckboxItem>
  )
}

function RadioGroup({ label, value, onValueChange, options }: MenuRadioGroupProps) {
  return (
    <Base.RadioGroup
      value={value}
      onValueChange={(next: unknown) => onValueChange(String(next))}
      aria-label={label}
    >
      <div aria-hidden className="px-2 pt-2 pb-1 text-xs text-muted">
        {label}
      </div>
      {options.map((option) => (
        <Base.RadioItem key={option.value} value={option.value} closeOnClick className={row}>
          {option.icon !== undefined && <span className="flex text-muted">{option.icon}</span>}
          <span className="min-w-0 flex-1 truncate">{option.label}</span>
          {option.value === value && <Check className="ml-4 text-accent" />}
        </Base.RadioItem>
      ))}
    </Base.RadioGroup>
  )
}

function Group({ label, children }: MenuGroupProps) {
  return (
    <Base.Group>
      <Base.GroupLabel className="px-2 pt-2 pb-1 text-xs text-muted">{label}</Base.GroupLabel>
      {children}
    </Base.Group>
  )
}

function Separator() {
  return <Base.Separator className="-mx-1 my-1 h-px bg-line" />
}

const parts: MenuParts = { Item, LinkItem, CheckboxItem, RadioGroup, Group, Separator }

interface MenuPanelProps {
  id: string
  anchor: HTMLButtonElement | null
  open: boolean
  start: MenuStart
  onOpenChange: (open: boolean) => void
  align: 'start' | 'end'
  children: ReactNode | (() => ReactNode)
}

/** The floating part of a `Menu`, in a chunk of its own. */
export function MenuPanel({ id, anchor, open, start, onOpenChange, align, children }: MenuPanelProps) {
  const popup = useRef<HTMLDivElement>(null)

  // The library does this for a trigger of its own; ours is outside, so that it costs nothing before it is pressed.
  function focusStart(isOpen: boolean) {
    if (!isOpen || start === 'popup') return
    const items = popup.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? []
    items[start === 'first' ? 0 : items.length - 1]?.focus()
  }

  return (
    <Base.Root
      open={open}
      onOpenChange={(next, details) => {
        // The button toggles by itself; closing here as well would open it again.
        if (!next && details.event.target instanceof Node && anchor?.contains(details.event.target))
          details.cancel()
        else onOpenChange(next)
      }}
      onOpenChangeComplete={focusStart}
      modal={false}
    >
      <Base.Portal>
        <Base.Positioner
          anchor={anchor}
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className="z-50 outline-none"
        >
          <Base.Popup
            ref={popup}
            id={id}
            aria-labelledby={anchor?.id}
            finalFocus={() => anchor}
            onKeyDown={(event) => {
              // The popup stands at the end of the document; what follows it there is not what follows the button.
              if (event.key !== 'Tab') return
              event.preventDefault()
              onOpenChange(false)
            }}
            className="max-h-(--available-height) max-w-[min(20rem,var(--available-width))] min-w-44 overflow-y-auto rounded-lg border border-line bg-raised p-1 shadow-float outline-none"
          >
            <MenuPartsContext value={parts}>
              {open && (typeof children === 'function' ? children() : children)}
            </MenuPartsContext>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
