import type { ReactNode } from 'react'

import type { StateKind } from '@/ui/state'

import { clip } from './clip'

/* What the picture is drawn with. Colours are attributes and not classes: they travel into a saved file. */

const FONT = 'Inter Variable, Inter, system-ui, sans-serif'
export const MONO = 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace'

interface BoxShapeProps {
  width: number
  height: number
  /** What it is about has the pointer or the focus, or belongs to what has. */
  isLit: boolean
  fill?: string
}

export function BoxShape({ width, height, isLit, fill = 'var(--surface)' }: BoxShapeProps) {
  return (
    <rect
      width={width}
      height={height}
      rx={6}
      fill={fill}
      stroke={isLit ? 'var(--accent)' : 'var(--line-strong)'}
      strokeWidth={isLit ? 2 : 1}
      className="group-focus-visible/node:stroke-accent group-focus-visible/node:stroke-3"
    />
  )
}

interface LabelProps {
  x: number
  y: number
  /** Letters that fit. */
  fits: number
  size?: number
  weight?: number
  fill?: string
  family?: string
  children: string
}

/** A line of text, cut where its room ends: SVG knows no ellipsis. */
export function Label(props: LabelProps) {
  const { x, y, fits, size = 13, weight = 400, fill = 'var(--text)', family = FONT, children } = props
  return (
    <text x={x} y={y} fontSize={size} fontWeight={weight} fill={fill} fontFamily={family}>
      {clip(children, fits)}
    </text>
  )
}

/** The shapes of `State`: a filled dot runs, a ring rests, an open ring changes, a diamond failed. */
export function StateShape({ kind, x, y }: { kind: StateKind; x: number; y: number }): ReactNode {
  switch (kind) {
    case 'good':
      return <circle cx={x} cy={y} r={4.5} fill="var(--good)" />
    case 'off':
      return <circle cx={x} cy={y} r={4} fill="none" stroke="var(--line-strong)" strokeWidth={1.5} />
    case 'due':
      return <circle cx={x} cy={y} r={4} fill="none" stroke="var(--wait)" strokeWidth={1.5} />
    case 'pending':
      return (
        <circle
          cx={x}
          cy={y}
          r={4}
          fill="none"
          stroke="var(--wait)"
          strokeWidth={1.5}
          strokeDasharray="12 13"
        />
      )
    case 'failed':
      return <path d={`M${x} ${y - 5} l5 5 l-5 5 l-5 -5 z`} fill="var(--bad)" />
  }
}
