const kept = new Set<() => void>()

/** For what is kept in memory beside the readings and belongs to an account: `forget` empties it when the session ends. */
export function forgetWithAccount(forget: () => void): void {
  kept.add(forget)
}

export function forgetAccountMemory(): void {
  for (const forget of kept) forget()
}
