import { networkMessages } from '@/components/networks/messages'
import { messagesOf, useMessages } from '@/lib/i18n/catalogue'

import type { AddressFrame, SceneNode } from './layout'
import { topologyMessages } from './messages'
import type { NetworkThing } from './model'
import { BoxShape, Label, MONO, StateShape } from './shapes'

type Of<Kind extends SceneNode['kind']> = Extract<SceneNode, { kind: Kind }>

interface ShapeProps<Kind extends SceneNode['kind']> {
  node: Of<Kind>
  isLit: boolean
  /** How many of what is searched for are in it. */
  found?: number | undefined
}

/** One node, drawn at its own corner. */
export function NodeShape({ node, isLit, found }: ShapeProps<SceneNode['kind']>) {
  switch (node.kind) {
    case 'internet':
      return <Internet node={node} isLit={isLit} />
    case 'vm':
      return <VmShape node={node} isLit={isLit} />
    case 'address':
      return <AddressShape node={node} isLit={isLit} />
    case 'balancer':
      return <BalancerShape node={node} isLit={isLit} />
    case 'network':
      return <NetworkShape node={node} isLit={isLit} found={found} />
  }
}

function Internet({ node, isLit }: ShapeProps<'internet'>) {
  const t = useMessages(topologyMessages)
  return (
    <>
      <BoxShape width={node.width} height={node.height} isLit={isLit} fill="var(--accent-soft)" />
      <Label x={18} y={33} fits={12} size={15} weight={600}>
        {t.internet}
      </Label>
    </>
  )
}

function VmShape({ node: { thing, width, height }, isLit }: ShapeProps<'vm'>) {
  const { kind, word } = thing.state
  const facts = [thing.privateAddress, kind === 'good' ? null : word].filter((fact) => fact !== null)
  return (
    <>
      <BoxShape width={width} height={height} isLit={isLit} />
      <StateShape kind={kind} x={15} y={17} />
      <Label x={27} y={21} fits={18} weight={550}>
        {thing.name}
      </Label>
      <Label x={27} y={36} fits={22} size={11} fill="var(--muted)">
        {facts.join(', ')}
      </Label>
    </>
  )
}

function AddressShape({ node: { thing, width, height }, isLit }: ShapeProps<'address'>) {
  const t = useMessages(topologyMessages)
  return (
    <>
      <BoxShape width={width} height={height} isLit={isLit} />
      <Label x={10} y={16} fits={15} size={12} family={MONO}>
        {thing.name}
      </Label>
      <Label x={10} y={29} fits={19} size={11} fill="var(--muted)">
        {thing.holder === null ? (thing.label ?? '') : t.to(thing.holder)}
      </Label>
    </>
  )
}

/** What is around the addresses of one thing; those that lead nowhere stand out. */
export function AddressFrameShape({ frame, isDim }: { frame: AddressFrame; isDim: boolean }) {
  const t = useMessages(topologyMessages)
  const { x, y, width, height, leadsTo, count, isSummed } = frame
  const group = typeof leadsTo === 'string' ? null : leadsTo.group
  const tone = group === 'idle' ? 'var(--wait)' : 'var(--muted)'
  return (
    <g
      transform={`translate(${x} ${y})`}
      className={isDim ? 'pointer-events-none opacity-25' : 'pointer-events-none'}
    >
      <rect
        width={width}
        height={height}
        rx={8}
        fill={isSummed ? 'var(--surface)' : 'none'}
        stroke={group === 'idle' ? tone : isSummed ? 'var(--line-strong)' : 'var(--line)'}
        strokeDasharray={group === null ? undefined : '5 4'}
      />
      {group !== null && (
        <Label x={2} y={-6} fits={24} size={12} fill={tone}>
          {t[group]}
        </Label>
      )}
      {isSummed && (
        <Label x={16} y={34} fits={20} weight={550}>
          {t.counts.floatingIps(count)}
        </Label>
      )}
    </g>
  )
}

function BalancerShape({ node: { thing, width, height }, isLit }: ShapeProps<'balancer'>) {
  const t = useMessages(topologyMessages)
  const lines =
    thing.rules.length === 0 ? [t.noRules] : thing.rules.map(({ source, target }) => t.rule(source, target))
  return (
    <>
      <BoxShape width={width} height={height} isLit={isLit} />
      <Label x={14} y={23} fits={26} weight={600}>
        {thing.name}
      </Label>
      <StateShape kind={thing.health.kind} x={19} y={40} />
      <Label x={31} y={44} fits={28} size={12} fill="var(--muted)">
        {thing.health.word}
      </Label>
      {lines.map((line, at) => (
        <Label key={line} x={14} y={66 + at * 18} fits={28} size={12} family={MONO}>
          {line}
        </Label>
      ))}
    </>
  )
}

function NetworkShape({ node: { thing, frame, isOpen, width }, isLit, found = 0 }: ShapeProps<'network'>) {
  const t = useMessages(topologyMessages)
  const title = useMessages(networkMessages).named(thing.name, thing.isDefault)
  const count = isOpen || thing.vms.length === 0 ? t.vmsIn(thing) : t.vmsOf(thing)
  const hits = found > 0 ? t.search.found(found) : null
  const fits = Math.floor((width - 60) / 7)
  return (
    <>
      <rect
        width={frame.width}
        height={frame.height}
        rx={8}
        fill="var(--sunken)"
        stroke={isLit ? 'var(--accent)' : isOpen ? 'var(--line)' : 'var(--line-strong)'}
        strokeWidth={isLit ? 2 : 1}
        className="group-focus-visible/node:stroke-accent group-focus-visible/node:stroke-3"
      />
      {/* From afar `FarTitles` says it, in letters that can be read. */}
      <g className="group-data-far/picture:invisible">
        <Label x={14} y={isOpen ? 19 : 24} fits={fits} size={14} weight={600}>
          {title}
        </Label>
        <Label x={14} y={isOpen ? 35 : 42} fits={fits} size={12} fill="var(--muted)">
          {t.facts([thing.subnet, count, hits])}
        </Label>
      </g>
      {!isOpen && <States states={thing.states} />}
    </>
  )
}

/** So many of them have room beside each other. */
const MOST_STATES = 3
const STATE_WIDTH = 94

/** How its VMs are, when they are not drawn one by one. */
function States({ states }: { states: NetworkThing['states'] }) {
  const t = useMessages(topologyMessages)
  return states.slice(0, MOST_STATES).map(({ kind, word, count }, at) => (
    <g key={word} transform={`translate(${14 + at * STATE_WIDTH} 0)`}>
      <StateShape kind={kind} x={5} y={68} />
      <Label x={15} y={72} fits={12} size={12} fill="var(--muted)">
        {t.inState(count, word)}
      </Label>
    </g>
  ))
}

/** A node as it is read out. */
export function nodeLabel(node: SceneNode, found = 0): string {
  const t = messagesOf(topologyMessages)
  switch (node.kind) {
    case 'internet':
      return t.node.internet
    case 'vm': {
      const { name, state, privateAddress, publicAddresses } = node.thing
      return t.node.parts([name, t.node.vm, state.word, privateAddress, ...publicAddresses])
    }
    case 'address': {
      const { name, label, holder } = node.thing
      return t.node.parts([name, t.node.address, label, holder === null ? t.idle : t.node.leadsTo(holder)])
    }
    case 'balancer': {
      const { name, health, rules } = node.thing
      return t.node.parts([
        name,
        t.node.balancer,
        health.word,
        ...rules.map((rule) => t.rule(rule.source, rule.target)),
      ])
    }
    case 'network': {
      const { name, isDefault, subnet } = node.thing
      return t.node.parts([
        name,
        t.node.network,
        isDefault ? t.default : null,
        subnet,
        t.vmsIn(node.thing),
        found > 0 ? t.search.found(found) : null,
      ])
    }
  }
}
