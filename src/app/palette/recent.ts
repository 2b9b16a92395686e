import * as z from 'zod/mini'

const MOST = 8
const schema = z.array(z.string())

/** Only what identifies it is kept: its name is read anew. Per user, as several may be signed in side by side. */
const keyOf = (user: string) => `elastis.recent.${user}`

/** What the user chose in the palette lately, the latest first. */
export function recentOf(user: string): readonly string[] {
  try {
    return schema.parse(JSON.parse(localStorage.getItem(keyOf(user)) ?? '[]'))
  } catch {
    return []
  }
}

export function rememberRecent(user: string, id: string): void {
  const ids = [id, ...recentOf(user).filter((other) => other !== id)].slice(0, MOST)
  try {
    localStorage.setItem(keyOf(user), JSON.stringify(ids))
  } catch {
    // Storage is closed to us: nothing is remembered.
  }
}
