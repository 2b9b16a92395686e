import { ChevronDown, Columns3 } from 'lucide-react'

import { usePreferences } from '@/components/preferences'
import { useMessages } from '@/lib/i18n/catalogue'
import { Button } from '@/ui/button'
import { densities } from '@/ui/density'
import { Menu, MenuCheckboxItem, MenuGroup, MenuItem, MenuRadioGroup, MenuSeparator } from '@/ui/menu'

import { listMessages } from './messages'
import type { ListColumns } from './use-list-columns'

/** Which columns are shown, and how high the rows are. */
export function ColumnsMenu<Row>({ columns }: { columns: ListColumns<Row> }) {
  const t = useMessages(listMessages).columns
  const { optional, hidden, hide } = columns
  const [{ density }, change] = usePreferences()
  const all = optional.length + 1
  return (
    <Menu
      trigger={(trigger) => (
        <Button {...trigger} variant="quiet" icon={<Columns3 />}>
          {hidden.length === 0 ? t.menu : t.some(all - hidden.length, all)}
          <ChevronDown aria-hidden className="-mr-1 max-md:hidden" />
        </Button>
      )}
    >
      {() => (
        <>
          <MenuGroup label={t.label}>
            {optional.map(({ id, header }) => (
              <MenuCheckboxItem
                key={id}
                checked={!hidden.includes(id)}
                onCheckedChange={(isShown) =>
                  hide(isShown ? hidden.filter((other) => other !== id) : [...hidden, id])
                }
              >
                {header}
              </MenuCheckboxItem>
            ))}
          </MenuGroup>
          {hidden.length > 0 && <MenuItem onSelect={() => hide([])}>{t.showAll}</MenuItem>}
          <MenuSeparator />
          <MenuRadioGroup
            label={t.rows}
            value={density}
            onValueChange={(value) => change({ density: value })}
            options={densities.map((value) => ({ value, label: t.densities[value] }))}
          />
        </>
      )}
    </Menu>
  )
}
