import { useMessages } from '@/lib/i18n/catalogue'

import { canOpen, type NetworkNode } from './layout'
import { topologyMessages } from './messages'

const SIZE = 28
const EDGE = 8

interface OpenControlProps {
  node: NetworkNode
  onToggle: (node: NetworkNode) => void
}

/** In the corner of a network: whether its VMs are drawn one by one. */
export function OpenControl({ node, onToggle }: OpenControlProps) {
  const t = useMessages(topologyMessages).open
  const { thing, isOpen, frame } = node
  if (!canOpen(thing) || thing.vms.length === 0) return null
  const middle = SIZE / 2
  return (
    <g
      role="button"
      tabIndex={0}
      aria-expanded={isOpen}
      aria-label={t.label(thing.name)}
      transform={`translate(${frame.x + frame.width - SIZE - EDGE} ${frame.y + EDGE})`}
      className="group/open cursor-pointer outline-none"
      onClick={() => onToggle(node)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        onToggle(node)
      }}
    >
      <title>{isOpen ? t.close : t.open}</title>
      <rect
        width={SIZE}
        height={SIZE}
        rx={5}
        className="fill-surface stroke-line-strong group-hover/open:fill-sunken group-focus-visible/open:stroke-accent group-focus-visible/open:stroke-3"
      />
      <path
        d={`M${middle - 5} ${middle} h10${isOpen ? '' : ` M${middle} ${middle - 5} v10`}`}
        strokeWidth={1.75}
        strokeLinecap="round"
        className="stroke-text"
      />
    </g>
  )
}
