/**
 * Where to go after signing in, when it is an address of this panel; null when it is another's. The browser itself says where it leads:
 * `//elsewhere`, `/\\elsewhere` and a slash with a tab or a line end behind it would all lead a signed-in user away.
 */
export function localTarget(to: string | null): string | null {
  if (to === null || !to.startsWith('/')) return null
  const target = URL.parse(to, location.origin)
  return target?.origin === location.origin ? target.pathname + target.search + target.hash : null
}
