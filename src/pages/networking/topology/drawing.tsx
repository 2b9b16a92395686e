import { memo, type KeyboardEvent } from 'react'
import { Link } from 'react-router'

import { useMessages } from '@/lib/i18n/catalogue'
import { cx } from '@/ui/cx'

import { curve, type Scene, type SceneNode } from './layout'
import { pathOf } from './links'
import { topologyMessages } from './messages'
import { nodeLabel, NodeShape } from './nodes'
import { Label } from './shapes'

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
  keep: (path: string) => string
  onActive: (id: string | null) => void
  onFocus: (id: string) => void
  onKeyDown: (event: KeyboardEvent, node: SceneNode) => void
}

/** Everything that is in the picture, as it is saved. Moving and zooming it draws nothing anew. */
export const Drawing = memo(function Drawing(props: DrawingProps) {
  const { scene, related, location, active, current, found, keep, onActive, onFocus, onKeyDown } = props
  const t = useMessages(topologyMessages)
  const lit = active === null ? undefined : related.get(active)
  const isLit = (id: string) => id === active || lit?.has(id) === true
  const boxes = new Map(scene.nodes.map((node) => [node.id, node]))
  // Frames first, so that what stands in them is drawn over them.
  const nodes = scene.nodes.toSorted((a, b) => Number(b.kind === 'network') - Number(a.kind === 'network'))
  return (
    <>
      {scene.edges.map(({ id, path }) => (
        <path key={id} d={path} fill="none" stroke="var(--line-strong)" strokeWidth={1.5} />
      ))}
      {scene.frames.map(({ id, x, y, width, height, leadsTo, count, isSummed }) => (
        <g key={id} transform={`translate(${x} ${y})`}>
          <rect
            width={width}
            height={height}
            rx={8}
            fill="none"
            stroke={leadsTo === null ? 'var(--wait)' : 'var(--line)'}
            strokeDasharray={leadsTo === null ? '5 4' : undefined}
          />
          {leadsTo === null && (
            <Label x={2} y={-6} fits={24} size={12} fill="var(--wait)">
              {t.idle}
            </Label>
          )}
          {isSummed && (
            <Label x={16} y={34} fits={20} weight={600}>
              {t.addresses(count)}
            </Label>
          )}
        </g>
      ))}
      {nodes.map((node) => (
        <Link
          key={node.id}
          to={keep(pathOf(node, location))}
          aria-label={nodeLabel(node)}
          data-node={node.id}
          draggable={false}
          tabIndex={node.id === current ? 0 : -1}
          className={cx('group/node outline-none', found !== null && !found.has(node.id) && 'opacity-25')}
          onPointerEnter={() => onActive(node.id)}
          onPointerLeave={() => onActive(null)}
          onFocus={() => onFocus(node.id)}
          onBlur={() => onActive(null)}
          onKeyDown={(event) => onKeyDown(event, node)}
        >
          <g transform={`translate(${node.x} ${node.y})`}>
            <NodeShape node={node} isLit={isLit(node.id)} />
          </g>
        </Link>
      ))}
      {/* What the groups do not say: which targets a balancer sends to, and where the lit address leads. */}
      {nodes.flatMap((node) => {
        const targets =
          node.kind === 'balancer' ? node.thing.targets : node.id === active ? [...(lit ?? [])] : []
        return targets.flatMap((id) => {
          const other = boxes.get(id)
          if (other === undefined) return []
          const [from, to] = other.x < node.x ? [other, node] : [node, other]
          const isOn = isLit(node.id) && isLit(id)
          return [
            <path
              key={`${node.id} ${id}`}
              d={curve(from, to)}
              fill="none"
              stroke={isOn ? 'var(--accent)' : 'var(--line-strong)'}
              strokeWidth={isOn ? 2 : 1}
              strokeDasharray={isOn ? undefined : '3 4'}
              className="pointer-events-none"
            />,
          ]
        })
      })}
    </>
  )
})
