/**
 * Where to go after signing in, when it is an address of this panel; null when it is another's. The browser itself says where it leads:
 * `//elsewhere`, `/\\elsewhere` and a slash with a tab or a line end behind it would all lead a signed-in user away.
 */
export function localTarget(to: string | null): string | null {
  if (to === null || !to.startsWith('/')) return null
  if (!URL.canParse(to, location.origin)) return null
  const { origin, pathname, search, hash } = new URL(to, location.origin)
  return origin === location.origin ? pathname + search + hash : null
}
