import type { SceneNode } from './layout'

export type Direction = 'left' | 'right' | 'up' | 'down'

/** The node that the arrow key leads to: the nearest one on that side, what lies straight ahead before what lies aside. */
export function nextNode(
  nodes: readonly SceneNode[],
  from: SceneNode,
  direction: Direction,
): SceneNode | null {
  const isAcross = direction === 'left' || direction === 'right'
  const sign = direction === 'right' || direction === 'down' ? 1 : -1
  let best: { node: SceneNode; cost: number } | null = null
  for (const node of nodes) {
    const dx = node.x + node.width / 2 - (from.x + from.width / 2)
    const dy = node.y + node.height / 2 - (from.y + from.height / 2)
    const ahead = sign * (isAcross ? dx : dy)
    const aside = Math.abs(isAcross ? dy : dx)
    if (node.id === from.id || ahead <= 1) continue
    const cost = ahead + 2 * aside
    if (best === null || cost < best.cost) best = { node, cost }
  }
  return best?.node ?? null
}
