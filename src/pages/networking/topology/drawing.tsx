import { memo, type KeyboardEvent } from 'react'
import { Link } from 'react-router'

import { cx } from '@/ui/cx'

import type { NetworkNode, Scene, SceneEdge, SceneNode } from './layout'
import { pathOf } from './links'
import { AddressFrameShape, nodeLabel, NodeShape } from './nodes'
import { OpenControl } from './open-control'

interface DrawingProps {
  scene: Scene
  related: ReadonlyMap<string, ReadonlySet<string>>
  location: string
  /** The one that has the pointer or the focus. */
  active: string | null
  /** The one that Tab comes to; arrow keys lead to the others. */
  current: string
  /** What is searched for; null: nothing is. */
  found: ReadonlySet<string> | null
  /** How many of what is found are in each network. */
  inside: ReadonlyMap<string, number>
  keep: (path: string) => string
  onActive: (id: string | null) => void
  onFocus: (id: string) => void
  onKeyDown: (event: KeyboardEvent, node: SceneNode) => void
  onToggle: (node: NetworkNode) => void
}

/** Everything that is in the picture, as it is saved. Moving and zooming it draws nothing anew. */
export const Drawing = memo(function Drawing(props: DrawingProps) {
  const { scene, related, location, active, current, found, inside, keep } = props
  const { onActive, onFocus, onKeyDown, onToggle } = props
  const lit = active === null ? undefined : related.get(active)
  const isLit = (id: string) => id === active || lit?.has(id) === true
  const isDim = (id: string) => found !== null && !found.has(id)
  const isOn = ({ from, to }: SceneEdge) => isLit(from) && isLit(to)
  const networks = scene.nodes.filter((node) => node.kind === 'network')
  // The lit lines over the others, all of them over the frames and under the cards.
  const edges = scene.edges.toSorted((a, b) => Number(isOn(a)) - Number(isOn(b)))
  return (
    <>
      {networks.map(linkOf)}
      {edges.map((edge) => (
        <path
          key={edge.id}
          d={edge.path}
          fill="none"
          stroke={isOn(edge) ? 'var(--accent)' : 'var(--line-strong)'}
          strokeWidth={isOn(edge) ? 2 : 1.25}
          className={cx('pointer-events-none', (isDim(edge.from) || isDim(edge.to)) && 'opacity-25')}
        />
      ))}
      {scene.frames.map((frame) => (
        <AddressFrameShape
          key={frame.id}
          frame={frame}
          isDim={frame.isSummed && isDim(typeof frame.leadsTo === 'string' ? frame.leadsTo : frame.id)}
        />
      ))}
      {scene.nodes.filter((node) => node.kind !== 'network').map(linkOf)}
      {networks.map((node) => (
        <OpenControl key={node.id} node={node} onToggle={onToggle} />
      ))}
    </>
  )

  function linkOf(node: SceneNode) {
    return (
      <Link
        key={node.id}
        to={keep(pathOf(node, location))}
        aria-label={nodeLabel(node, inside.get(node.id))}
        data-node={node.id}
        draggable={false}
        tabIndex={node.id === current ? 0 : -1}
        className={cx('group/node outline-none', isDim(node.id) && 'opacity-25')}
        onPointerEnter={() => onActive(node.id)}
        onPointerLeave={() => onActive(null)}
        onFocus={() => onFocus(node.id)}
        onBlur={() => onActive(null)}
        onKeyDown={(event) => onKeyDown(event, node)}
      >
        <g transform={`translate(${node.x} ${node.y})`}>
          <NodeShape node={node} isLit={isLit(node.id)} found={inside.get(node.id)} />
        </g>
      </Link>
    )
  }
})
