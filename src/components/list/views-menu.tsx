import { Bookmark, ChevronDown } from 'lucide-react'

import { formatParams } from '@/components/list-state/list-state'
import { plainSearch, viewOf, viewSearch } from '@/components/list-state/saved-views'
import type { ListControls } from '@/components/list-state/use-list-state'
import { useDialogs } from '@/components/use-dialogs'
import { useMessages } from '@/lib/i18n/catalogue'
import { Button } from '@/ui/button'
import { lazyPart } from '@/ui/lazy-part'
import { Menu, MenuGroup, MenuItem, MenuLink, MenuSeparator } from '@/ui/menu'

import type { ListDefinition, ListRow } from './list-definition'
import { listMessages } from './messages'
import { useListPreferences } from './use-list-preferences'

const SaveViewDialog = lazyPart(async () => (await import('./view-dialogs')).SaveViewDialog)
const ManageViewsDialog = lazyPart(async () => (await import('./view-dialogs')).ManageViewsDialog)

interface ViewsMenuProps<Row extends ListRow, C extends string, F extends string> {
  definition: ListDefinition<Row, C, F>
  list: ListControls<C, F>
  /** The columns that are left out now. */
  hidden: readonly string[]
}

/** The saved views of a list. Each is a link: opening one goes to its address, which can be handed on. */
export function ViewsMenu<Row extends ListRow, C extends string, F extends string>(
  props: ViewsMenuProps<Row, C, F>,
) {
  const { definition, list, hidden } = props
  const t = useMessages(listMessages).views
  const [{ views }] = useListPreferences()
  const { show, dialogs } = useDialogs()
  const search = viewSearch(definition, list.params, hidden)
  const open = viewOf(views, search)
  const plain = plainSearch(definition, list.params)
  return (
    <>
      <Menu
        trigger={(trigger) => (
          <Button {...trigger} variant="quiet" icon={<Bookmark />} className="max-w-full min-w-0">
            <span className="max-w-48 truncate max-md:max-w-32">
              {open === undefined ? t.menu : t.open(open.name)}
            </span>
            <ChevronDown aria-hidden className="-mr-1 max-md:hidden" />
          </Button>
        )}
      >
        {() => (
          <>
            <MenuGroup label={t.saved}>
              <MenuLink
                to={{ search: plain }}
                current={open === undefined && formatParams(list.params) === plain}
              >
                {t.plain}
              </MenuLink>
              {views.map((view) => (
                <MenuLink key={view.name} to={{ search: view.search }} current={view === open}>
                  {view.name}
                </MenuLink>
              ))}
            </MenuGroup>
            <MenuSeparator />
            <MenuItem
              disabledReason={open && t.savedAlready(open.name)}
              onSelect={() => show((dialog) => <SaveViewDialog search={search} {...dialog} />)}
            >
              {t.save}
            </MenuItem>
            {views.length > 0 && (
              <MenuItem onSelect={() => show((dialog) => <ManageViewsDialog search={search} {...dialog} />)}>
                {t.manage}
              </MenuItem>
            )}
          </>
        )}
      </Menu>
      {dialogs}
    </>
  )
}
