import type { PointerEvent } from 'react'

import { useMessages } from '@/lib/i18n/catalogue'

import type { Scene, SceneNode } from './layout'
import { topologyMessages } from './messages'
import type { Zoom } from './use-zoom'

const WIDTH = 176
const HEIGHT = 120

interface MinimapProps extends Pick<Zoom, 'view' | 'size' | 'center'> {
  scene: Scene
  found: ReadonlySet<string> | null
}

/** The whole at a glance, and which part of it is in sight. A press goes there; the keyboard has its own ways. */
export function Minimap({ scene, view, size, center, found }: MinimapProps) {
  const t = useMessages(topologyMessages).picture
  const k = Math.min(WIDTH / scene.width, HEIGHT / scene.height)
  const go = (event: PointerEvent<SVGSVGElement>) => {
    const { left, top } = event.currentTarget.getBoundingClientRect()
    center((event.clientX - left) / k, (event.clientY - top) / k)
  }
  return (
    <svg
      role="img"
      aria-label={t.overview}
      width={scene.width * k}
      height={scene.height * k}
      viewBox={`0 0 ${scene.width} ${scene.height}`}
      className="absolute right-3 bottom-3 rounded-md border border-line-strong bg-surface max-sm:hidden"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        go(event)
      }}
      onPointerMove={(event) => {
        if (event.buttons === 1) go(event)
      }}
    >
      {scene.nodes.map((node) => {
        const { x, y, width, height } = node.kind === 'network' ? node.frame : node
        return (
          <rect
            key={node.id}
            x={x}
            y={y}
            width={width}
            height={height}
            className={found?.has(node.id) === true ? 'fill-accent' : toneOf(node)}
          />
        )
      })}
      <rect
        x={-view.x / view.k}
        y={-view.y / view.k}
        width={size.width / view.k}
        height={size.height / view.k}
        strokeWidth={2 / k}
        className="fill-accent/10 stroke-accent"
      />
    </svg>
  )
}

function toneOf(node: SceneNode): string {
  if (node.kind === 'network') return 'fill-sunken'
  if (node.kind === 'vm') return node.thing.state.kind === 'failed' ? 'fill-bad' : 'fill-line-strong'
  return 'fill-muted'
}
