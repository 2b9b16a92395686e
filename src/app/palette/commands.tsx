import { CornerDownRight } from 'lucide-react'
import type { ReactNode } from 'react'

import type { NavigationEntry } from '@/app/shell/navigation-groups'
import type { ResourceAction } from '@/components/resource-actions'
import { paths } from '@/lib/paths'
import { matches, prepare, searchTerms } from '@/lib/search'
import type { Command, CommandGroup } from '@/ui/command-box'

import { best, isVerbOf, verbsIn, type Searchable } from './find'
import type { PaletteMessages } from './messages'
import { resourceKinds, type Resource, type ResourceKind, type Subject } from './resource'
import type { Creation } from './use-creations'
import { resourcesIn, type Source } from './use-resources'

/** What the palette offers: it leads somewhere, or does something. */
export interface PaletteCommand extends Command {
  /** Under what it is remembered; that of an action is not. */
  readonly remembered?: string
  readonly to?: string
  readonly run?: () => void
}

export interface Offer {
  readonly pages: readonly NavigationEntry[]
  readonly creations: readonly Creation[]
  readonly sources: readonly Source[]
  readonly recent: readonly string[]
  /** The resource that the page in view is about. */
  readonly atHand: string | undefined
  readonly actionsOf: (subject: Subject) => readonly ResourceAction[]
  /** What keys do the same as going to a page, where they do. */
  readonly keysOf: (path: string) => readonly string[] | undefined
  /** What the panel itself can do. */
  readonly own: readonly PaletteCommand[]
  readonly placeOf: (slug: string) => string
  readonly iconOf: (kind: ResourceKind) => ReactNode
  readonly t: PaletteMessages
}

/** Of each kind so many; the rest is a list away. */
const MOST_OF_A_KIND = 6
/** A verb is tried on so many of the things that the rest of the query finds. */
const MOST_OBJECTS = 4
/** Where all that a query finds can be seen: the list of the kind, which takes the same query. */
const listOf: Partial<Record<ResourceKind, string>> = {
  vm: paths.vms,
  floatingIp: paths.floatingIps,
  loadBalancer: paths.loadBalancers,
  network: paths.networks,
  disk: paths.disks,
  bucket: paths.buckets,
}

type Groups = readonly CommandGroup<PaletteCommand>[]

/** Before anything is typed: what can be done here, where one was lately, everywhere one can go. */
export function startingGroups(offer: Offer): Groups {
  const { t, recent } = offer
  const pages = offer.pages.map((page) => pageCommand(page, offer))
  const lately = recent
    .map((id) => {
      const resource = findIn(offer, id)
      return resource ? resourceCommand(resource, offer, true) : pages.find((page) => page.id === id)
    })
    .filter((command) => command !== undefined)
  return withoutEmpty([
    here(offer, ''),
    { title: t.groups.recent, items: lately },
    { title: t.groups.pages, items: pages.filter(({ id }) => !recent.includes(id)) },
    { title: t.groups.create, items: offer.creations.map(creationCommand) },
    { title: t.groups.own, items: offer.own },
  ])
}

/** What answers a query. */
export function foundGroups(query: string, offer: Offer): Groups {
  const { t, recent } = offer
  const pages = best(
    offer.pages.map((page) => asSearchable(pageCommand(page, offer))),
    query,
    recent,
    MOST_OF_A_KIND,
  )
  const creations = best(offer.creations.map(asSearchable), query, [], MOST_OF_A_KIND)
  const own = best(offer.own.map(asSearchable), query, [], MOST_OF_A_KIND)
  return withoutEmpty([
    here(offer, query),
    { title: t.groups.actions, items: verbCommands(query, offer) },
    { title: t.groups.pages, items: pages.items.map(({ from }) => from) },
    ...resourceKinds.map((kind) => foundOfKind(kind, query, offer)),
    { title: t.groups.create, items: creations.items.map(({ from }) => creationCommand(from)) },
    { title: t.groups.own, items: own.items.map(({ from }) => from) },
  ])
}

function foundOfKind(kind: ResourceKind, query: string, offer: Offer): CommandGroup<PaletteCommand> {
  const { items, count } = best(resourcesIn(offer.sources, kind), query, offer.recent, MOST_OF_A_KIND)
  const commands = items.map((resource) => resourceCommand(resource, offer, false))
  const list = listOf[kind]
  const all =
    list !== undefined && count > items.length
      ? [
          {
            id: `all:${kind}`,
            title: offer.t.all(count),
            icon: <CornerDownRight />,
            to: `${list}?q=${encodeURIComponent(query.trim())}`,
          },
        ]
      : []
  return { title: offer.t.groups[kind], items: [...commands, ...all] }
}

/** What can be done with what the page is about; with a query, what of it answers that. */
function here(offer: Offer, query: string): CommandGroup<PaletteCommand> {
  const { t, atHand, actionsOf } = offer
  const resource = atHand === undefined ? undefined : findIn(offer, atHand)
  if (resource?.subject === undefined) return { title: '', items: [] }
  const commands = actionsOf(resource.subject)
    .map((action) => actionCommand(resource, action, action.label))
    .toSorted((a, b) => Number(a.disabledReason !== undefined) - Number(b.disabledReason !== undefined))
  const items =
    query.trim() === ''
      ? commands
      : best(commands.map(asSearchable), query, [], commands.length).items.map(({ from }) => from)
  return { title: t.groups.here(resource.title), items }
}

/** "stop web-01": the action that the verb names, on the things that the rest of the query finds. */
function verbCommands(query: string, offer: Offer): readonly PaletteCommand[] {
  const found: PaletteCommand[] = []
  const things = (['vm', 'loadBalancer', 'network'] as const).flatMap((kind) =>
    resourcesIn(offer.sources, kind),
  )
  for (const { verb, object } of verbsIn(query)) {
    for (const resource of named(best(things, object, offer.recent, MOST_OBJECTS).items, object)) {
      if (resource.subject === undefined) continue
      for (const action of offer.actionsOf(resource.subject)) {
        if (isVerbOf(action.label, verb))
          found.push({
            ...actionCommand(resource, action, `${action.label.replace(/…$/, '')}: ${resource.title}`),
            ...(resource.location !== null && { hint: offer.placeOf(resource.location) }),
          })
      }
    }
  }
  return found.slice(0, 2 * MOST_OF_A_KIND)
}

/** Those that are called so; only where none is, those with such an address or ID: two letters are in many an ID. */
function named(found: readonly Resource[], object: string): readonly Resource[] {
  const called = found.filter(({ title }) => matches(prepare([title]), searchTerms(object)))
  return called.length > 0 ? called : found
}

function actionCommand(resource: Resource, action: ResourceAction, title: string): PaletteCommand {
  return {
    id: `${action.id}:${resource.id}`,
    title,
    icon: action.icon,
    danger: action.danger ?? false,
    disabledReason: action.why ?? undefined,
    run: action.run,
  }
}

function resourceCommand(
  { id, kind, title, location, to }: Resource,
  { t, placeOf, iconOf }: Offer,
  withKind: boolean,
): PaletteCommand {
  const said = [withKind ? t.kinds[kind] : null, location === null ? null : placeOf(location)]
  const hint = said.filter((part) => part !== null).join(', ')
  return { id, remembered: id, title, icon: iconOf(kind), hint, to }
}

function pageCommand({ to, label, icon: Icon }: NavigationEntry, { keysOf }: Offer): PaletteCommand {
  const id = `page:${to}`
  return { id, remembered: id, title: label, icon: <Icon />, keys: keysOf(to), to }
}

function creationCommand({ id, title, icon, to, run }: Creation): PaletteCommand {
  return { id, title, icon, ...(to !== undefined && { to }), ...(run !== undefined && { run }) }
}

function asSearchable<T extends Pick<Command, 'id' | 'title'>>(from: T): Searchable & { readonly from: T } {
  return { id: from.id, title: from.title, text: prepare([from.title]), from }
}

function findIn({ sources }: Offer, id: string): Resource | undefined {
  for (const source of sources) {
    const found = id.startsWith(`${source.kind}:`) ? source.find(id) : undefined
    if (found !== undefined) return found
  }
  return undefined
}

function withoutEmpty(groups: Groups): Groups {
  return groups.filter(({ items }) => items.length > 0)
}
