/**
 * What travels together. Left to itself the bundler makes a file of its own for every set of pages that shares something, some of
 * a hundred bytes: a list would come in seventy files.
 */
import { join } from 'node:path'
import { root } from './root.mjs'

/** Each with all that it imports at once and no group before it has. */
const GROUPS = [
  { name: 'start', from: 'src/main.tsx' },
  { name: 'list', from: 'src/pages/compute/vm-list-page.tsx' },
] as const

/** What is read of the bundler's knowledge of a module. */
interface ModuleGraph {
  getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null
}

/** Everything that a module imports at once, directly or not, without itself. What is imported lazily does not travel with it. */
export function importedBy(id: string, graph: ModuleGraph): Set<string> {
  const seen = new Set<string>()
  const visit = (from: string) => {
    for (const imported of graph.getModuleInfo(from)?.importedIds ?? []) {
      if (seen.has(imported)) continue
      seen.add(imported)
      visit(imported)
    }
  }
  visit(id)
  return seen
}

/** For the bundler: the name of the file that a module travels in; null leaves it to the bundler. */
export function chunkNames(): (id: string, graph: ModuleGraph) => string | null {
  let groups: { name: string; members: Set<string> }[] | undefined
  return (id, graph) => {
    groups ??= GROUPS.map(({ name, from }) => ({ name, members: importedBy(join(root, from), graph) }))
    return groups.find(({ members }) => members.has(id))?.name ?? null
  }
}
