import { Autocomplete } from '@base-ui/react/autocomplete'
import { Dialog as Base } from '@base-ui/react/dialog'
import { Search } from 'lucide-react'
import type { ReactNode } from 'react'
import { cx } from './cx'
import { Key } from './key'

export interface Command {
  readonly id: string
  readonly title: string
  /** Muted, at the right end: what it is, and where. */
  readonly hint?: string | undefined
  readonly icon?: ReactNode
  /** Does the same from anywhere; for the eye, at the right end. */
  readonly keys?: readonly string[] | undefined
  readonly danger?: boolean
  /** Why it cannot be done now; in place of the hint. */
  readonly disabledReason?: string | undefined
}

export interface CommandGroup<Item extends Command> {
  readonly title: string
  readonly items: readonly Item[]
}

interface CommandBoxProps<Item extends Command> {
  open: boolean
  onClose: () => void
  /** Its accessible name. */
  label: string
  placeholder: string
  query: string
  onQueryChange: (query: string) => void
  /** What there is for the query, found elsewhere. The first of all is what Enter chooses. */
  groups: readonly CommandGroup<Item>[]
  onChoose: (item: Item) => void
  /** Enter was pressed; true when the caller has dealt with it, because the groups are not yet those of the query. */
  onEnter?: () => boolean
  /** What is typed arrives in the field from now on. */
  onReady?: () => void
  /** In place of the groups when there are none. */
  empty: ReactNode
  /** Below the list: how it is used, what is still being read. */
  footer?: ReactNode
}

/** A field over a list of things to go to and to do. The list is the caller's; keys, focus and roles are here. Loaded lazily. */
export function CommandBox<Item extends Command>(props: CommandBoxProps<Item>) {
  const { open, onClose, label, placeholder, query, onQueryChange } = props
  const { groups, onChoose, onEnter, onReady, empty, footer } = props
  const items = groups.map((group) => ({ title: group.title, items: [...group.items] }))
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop data-veil className="fixed inset-0 z-40 bg-veil" />
        <Base.Viewport className="fixed inset-0 z-40 grid items-start justify-items-center overflow-hidden p-2 md:pt-[12vh]">
          <Base.Popup
            aria-label={label}
            className="flex max-h-[calc(100dvh-1rem)] w-full max-w-160 flex-col overflow-hidden rounded-xl border border-line bg-raised shadow-dialog outline-none md:max-h-[70vh]"
          >
            <Autocomplete.Root
              inline
              open
              items={items}
              filteredItems={items}
              mode="none"
              autoHighlight="always"
              keepHighlight
              value={query}
              onValueChange={(value, { reason }) => {
                // What is chosen is gone to, not written into the field.
                if (reason !== 'item-press') onQueryChange(value)
              }}
              itemToStringValue={(item: Item) => item.title}
            >
              <Autocomplete.InputGroup className="flex items-center gap-2.5 border-b border-line px-4">
                <Search aria-hidden className="size-4 shrink-0 text-muted" />
                <Autocomplete.Input
                  aria-label={label}
                  placeholder={placeholder}
                  spellCheck={false}
                  onFocus={onReady}
                  onKeyDown={(event) => {
                    if (event.key !== 'Enter' || onEnter?.() !== true) return
                    event.preventDefault()
                    event.preventBaseUIHandler()
                  }}
                  className="h-12 min-w-0 flex-1 bg-transparent outline-none placeholder:text-muted"
                />
              </Autocomplete.InputGroup>
              <Autocomplete.Empty className="text-muted not-empty:px-3 not-empty:py-6 not-empty:text-center">
                {empty}
              </Autocomplete.Empty>
              {/* It scrolls itself: what the field controls is scrolled by moving in it. */}
              <Autocomplete.List className="min-h-0 flex-1 overflow-y-auto overscroll-contain not-empty:p-1.5">
                {(group: CommandGroup<Item>) => (
                  <Autocomplete.Group key={group.title} items={group.items} className="not-first:mt-1">
                    <Autocomplete.GroupLabel className="px-2.5 pt-2 pb-1 text-xs text-muted">
                      {group.title}
                    </Autocomplete.GroupLabel>
                    <Autocomplete.Collection>
                      {(item: Item) => <Row key={item.id} item={item} onChoose={onChoose} />}
                    </Autocomplete.Collection>
                  </Autocomplete.Group>
                )}
              </Autocomplete.List>
              {footer !== undefined && (
                // On a phone and with large text the keys are left out, for the sake of the list.
                <div className="flex flex-wrap gap-x-4 gap-y-1 border-t border-line px-4 py-2 text-xs text-muted max-md:not-has-[[role=status]]:hidden">
                  {footer}
                </div>
              )}
            </Autocomplete.Root>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  )
}

function Row<Item extends Command>({ item, onChoose }: { item: Item; onChoose: (item: Item) => void }) {
  const { title, hint, icon, keys, danger = false, disabledReason } = item
  const off = disabledReason !== undefined
  return (
    <Autocomplete.Item
      value={item}
      disabled={off}
      onClick={() => onChoose(item)}
      className={cx(
        'flex min-h-9 min-w-0 scroll-my-2 flex-wrap items-center gap-x-2.5 rounded-md px-2.5 py-1.5 outline-none select-none data-highlighted:bg-hover [&_svg]:size-4 [&_svg]:shrink-0',
        danger && !off && 'text-bad data-highlighted:bg-bad-soft',
        off && 'text-muted',
      )}
    >
      {icon !== undefined && (
        <span aria-hidden className={cx('flex', !danger && 'text-muted', off && 'opacity-60')}>
          {icon}
        </span>
      )}
      <span className="min-w-0 flex-1 basis-40 wrap-anywhere">{title}</span>
      <span className="max-w-full min-w-0 text-sm text-pretty wrap-anywhere text-muted">
        {disabledReason ?? hint}
      </span>
      {keys !== undefined && (
        <span aria-hidden className="flex gap-1 max-md:hidden">
          {keys.map((key) => (
            <Key key={key} name={key} />
          ))}
        </span>
      )}
    </Autocomplete.Item>
  )
}
