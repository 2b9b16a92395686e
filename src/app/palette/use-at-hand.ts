import { matchPath, useLocation } from 'react-router'

import { paths } from '@/lib/paths'

const patterns = {
  vm: pattern(paths.vm),
  network: pattern(paths.network),
  loadBalancer: pattern(paths.loadBalancer),
}

function pattern(path: (slug: string, uuid: string) => string): string {
  return path(':slug', ':uuid').replaceAll('%3A', ':')
}

/** The identifier, as of a `Resource`, of what the page in view is about. */
export function useAtHand(): string | undefined {
  const { pathname } = useLocation()
  for (const [kind, path] of Object.entries(patterns)) {
    const found = matchPath(path, pathname)?.params
    if (found?.['slug'] !== undefined) return `${kind}:${found['slug']}/${found['uuid']}`
  }
  return undefined
}
