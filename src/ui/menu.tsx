import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type RefCallback,
  Suspense,
  use,
  useId,
  useState,
} from 'react'
import { lazyPart } from './lazy-part'
import {
  type MenuCheckboxItemProps,
  type MenuGroupProps,
  type MenuItemProps,
  type MenuLinkProps,
  type MenuParts,
  type MenuStart,
  MenuPartsContext,
  type MenuRadioGroupProps,
} from './menu-context'

// The headless menu with its positioning is half of what a first page may weigh, and no menu is open on a first page.
const loadPanel = () => import('./menu-panel')
const MenuPanel = lazyPart(async () => (await loadPanel()).MenuPanel)

/** What the button that opens a menu must carry. */
interface MenuTriggerProps {
  ref: RefCallback<HTMLButtonElement>
  id: string
  onClick: (event: MouseEvent<HTMLButtonElement>) => void
  onKeyDown: (event: KeyboardEvent<HTMLButtonElement>) => void
  onPointerEnter: () => void
  onFocus: () => void
  'aria-haspopup': 'menu'
  'aria-expanded': boolean
  'aria-controls': string | undefined
}

interface MenuProps {
  /** `(props) => <IconButton {...props} label="Actions" icon={<Ellipsis />} />` */
  trigger: (props: MenuTriggerProps) => ReactNode
  align?: 'start' | 'end'
  /** `MenuItem`s and the like; a function is called only while the menu is open. */
  children: ReactNode | (() => ReactNode)
}

function warm(): void {
  // A failure shows when the menu is opened.
  loadPanel().catch(() => undefined)
}

/** A menu of actions on a button. */
export function Menu({ trigger, align = 'end', children }: MenuProps) {
  const id = useId()
  const [anchor, setAnchor] = useState<HTMLButtonElement | null>(null)
  const [open, setOpen] = useState(false)
  const [start, setStart] = useState<MenuStart>('popup')
  // Stays mounted after the first opening, to give the focus back when it closes.
  const [wanted, setWanted] = useState(false)

  function show(at: MenuStart) {
    setStart(at)
    setWanted(true)
    setOpen(true)
  }

  return (
    <>
      {trigger({
        ref: setAnchor,
        id: `${id}-button`,
        // A click without a pointer comes from the keyboard or a screen reader.
        onClick: (event) => (open ? setOpen(false) : show(event.detail === 0 ? 'first' : 'popup')),
        onKeyDown: (event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
          event.preventDefault()
          show(event.key === 'ArrowDown' ? 'first' : 'last')
        },
        onPointerEnter: warm,
        onFocus: warm,
        'aria-haspopup': 'menu',
        'aria-expanded': open,
        'aria-controls': open ? id : undefined,
      })}
      {wanted && (
        <Suspense fallback={null}>
          <MenuPanel id={id} anchor={anchor} open={open} start={start} onOpenChange={setOpen} align={align}>
            {children}
          </MenuPanel>
        </Suspense>
      )}
    </>
  )
}

function useParts(): MenuParts {
  const parts = use(MenuPartsContext)
  if (parts === undefined) throw new Error('A menu item stands outside a Menu')
  return parts
}

export function MenuItem(props: MenuItemProps) {
  const { Item } = useParts()
  return <Item {...props} />
}

/** An item that goes to another page. */
export function MenuLink(props: MenuLinkProps) {
  const { LinkItem } = useParts()
  return <LinkItem {...props} />
}

/** An item that is on or off; the menu stays open, so that several can be set. */
export function MenuCheckboxItem(props: MenuCheckboxItemProps) {
  const { CheckboxItem } = useParts()
  return <CheckboxItem {...props} />
}

/** One of several, under a small heading. */
export function MenuRadioGroup<Value extends string>(props: MenuRadioGroupProps<Value>) {
  const { RadioGroup } = useParts()
  const { options, onValueChange } = props
  function choose(value: string) {
    const chosen = options.find((option) => option.value === value)
    if (chosen !== undefined) onValueChange(chosen.value)
  }
  return <RadioGroup {...props} onValueChange={choose} />
}

/** Items under a small heading. */
export function MenuGroup(props: MenuGroupProps) {
  const { Group } = useParts()
  return <Group {...props} />
}

export function MenuSeparator() {
  const { Separator } = useParts()
  return <Separator />
}
