import { type ReactNode, createContext } from 'react'
import type { To } from 'react-router'

export interface MenuItemProps {
  children: ReactNode
  icon?: ReactNode
  /** Destroys something; an ellipsis in the text says that it asks first. */
  danger?: boolean
  /** Why it cannot be done now; stands inside the item, which stays reachable but does nothing. */
  disabledReason?: string | undefined
  onSelect: () => void
}

export interface MenuLinkProps extends Pick<MenuItemProps, 'children' | 'icon'> {
  to: To
  /** It is where one is already. */
  current?: boolean
}

export interface MenuCheckboxItemProps extends Pick<MenuItemProps, 'children'> {
  checked: boolean
  onCheckedChange: (checked: boolean) => void
  /** At the right: how many things it stands for. */
  count?: number | undefined
}

export interface MenuRadioGroupProps<Value extends string = string> {
  label: string
  value: Value
  onValueChange: (value: Value) => void
  options: readonly { value: Value; label: ReactNode; icon?: ReactNode }[]
}

export interface MenuGroupProps {
  label: string
  children: ReactNode
}

/** What menu-panel.tsx, loaded when a menu is first wanted, gives to the items inside it. */
export interface MenuParts {
  Item: (props: MenuItemProps) => ReactNode
  LinkItem: (props: MenuLinkProps) => ReactNode
  CheckboxItem: (props: MenuCheckboxItemProps) => ReactNode
  RadioGroup: (props: MenuRadioGroupProps) => ReactNode
  Group: (props: MenuGroupProps) => ReactNode
  Separator: () => ReactNode
}

/** What has the focus when a menu opens: by the keyboard its first or last item, by the pointer none yet. */
export type MenuStart = 'popup' | 'first' | 'last'

export const MenuPartsContext = createContext<MenuParts | undefined>(undefined)
