export interface LeftOut<Item> {
  readonly item: Item
  readonly reason: string
}

export interface Split<Item> {
  readonly able: readonly Item[]
  readonly leftOut: readonly LeftOut<Item>[]
}

/** Parts the chosen into those that it can be done to now, and those that it cannot, with the reason. */
export function splitByReason<Item>(
  items: readonly Item[],
  whyNot: (item: Item) => string | null,
): Split<Item> {
  const able: Item[] = []
  const leftOut: LeftOut<Item>[] = []
  for (const item of items) {
    const reason = whyNot(item)
    if (reason === null) able.push(item)
    else leftOut.push({ item, reason })
  }
  return { able, leftOut }
}
