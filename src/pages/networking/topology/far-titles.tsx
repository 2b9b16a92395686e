import { useMessages } from '@/lib/i18n/catalogue'

import { clip } from './clip'
import { GAP } from './grid'
import { HEAD, type Scene } from './layout'
import { topologyMessages } from './messages'

interface FarTitlesProps {
  scene: Scene
  view: { readonly x: number; readonly y: number; readonly k: number }
  /** Of the window onto the picture, in pixels. */
  width: number
  /** How many of what is searched for are in each network. */
  inside: ReadonlyMap<string, number>
}

/** Below this size the writing of the picture cannot be read; the heads of the groups are left out then. */
export const FAR = 0.6
const HEIGHT = 20
const LETTER = 6.6

/** From afar only the groups have names, in letters that stay as large as they are: in place of their heads, not over what is in them. */
export function FarTitles({ scene, view, width: room, inside }: FarTitlesProps) {
  const t = useMessages(topologyMessages)
  if (view.k >= FAR) return null
  return (
    <g aria-hidden className="pointer-events-none">
      {scene.nodes.flatMap((node) => {
        if (node.kind !== 'network') return []
        const { thing, frame } = node
        const found = inside.get(node.id) ?? 0
        const name = clip(thing.name, 24)
        const hits = found > 0 ? t.search.found(found) : null
        const whole = t.facts([name, t.vmsIn(thing), hits])
        // Wider than its group it would lie over what stands beside that.
        const text = widthOf(whole) <= frame.width * view.k ? whole : t.facts([name, hits])
        const width = widthOf(text)
        const left = frame.x * view.k + view.x
        const isInSight = left + frame.width * view.k > 0 && left < room
        // At the edge of the window it stands whole, as long as its group is in sight.
        const x = isInSight ? Math.max(4, Math.min(left, room - width - 4)) : left
        const y = (frame.y + HEAD - GAP) * view.k + view.y - HEIGHT
        return [
          <g key={node.id} transform={`translate(${x} ${y})`}>
            <rect width={width} height={HEIGHT} rx={5} className="fill-raised stroke-line-strong" />
            <text x={8} y={14} className="fill-text text-xs font-semibold">
              {text}
            </text>
          </g>,
        ]
      })}
    </g>
  )
}

const widthOf = (text: string) => 16 + LETTER * text.length
