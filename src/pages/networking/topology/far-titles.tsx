import { useMessages } from '@/lib/i18n/catalogue'

import { clip } from './clip'
import type { Scene } from './layout'
import { topologyMessages } from './messages'

interface FarTitlesProps {
  scene: Scene
  view: { readonly x: number; readonly y: number; readonly k: number }
  /** Of the window onto the picture, in pixels. */
  width: number
}

/** Below this size the writing of the picture cannot be read. */
const FAR = 0.6
const HEIGHT = 40

/** From afar only the groups have names, in letters that stay as large as they are. */
export function FarTitles({ scene, view, width: room }: FarTitlesProps) {
  const t = useMessages(topologyMessages)
  if (view.k >= FAR) return null
  return (
    <g aria-hidden className="pointer-events-none">
      {scene.nodes.flatMap((node) => {
        if (node.kind !== 'network') return []
        const { thing, frame } = node
        const name = clip(thing.name, 24)
        const facts = t.vmsIn(thing.vms.length, thing.running)
        const width = 20 + 7.4 * Math.max(name.length, facts.length)
        const middle = (frame.x + frame.width / 2) * view.k + view.x
        const isInSight = middle > 0 && middle < room
        // At the edge of the window it stands whole, as long as its group is in sight.
        const x = isInSight ? Math.min(Math.max(middle - width / 2, 4), room - width - 4) : middle - width / 2
        const y = (frame.y + frame.height / 2) * view.k + view.y - HEIGHT / 2
        return [
          <g key={node.id} transform={`translate(${x} ${y})`}>
            <rect width={width} height={HEIGHT} rx={6} className="fill-raised stroke-line-strong" />
            <text x={width / 2} y={17} textAnchor="middle" className="fill-text text-sm font-semibold">
              {name}
            </text>
            <text x={width / 2} y={32} textAnchor="middle" className="fill-muted text-xs">
              {facts}
            </text>
          </g>,
        ]
      })}
    </g>
  )
}
