import { Graph, layout } from '@dagrejs/dagre'

import type { AddressThing, BalancerThing, NetworkThing, Topology, VmThing } from './model'

/* Where everything stands. dagre sets the groups in their order from the internet inwards; inside a group its members stand in rows. */

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export type SceneNode = Box & { readonly id: string } & (
    | { readonly kind: 'internet' }
    | { readonly kind: 'vm'; readonly thing: VmThing }
    | { readonly kind: 'address'; readonly thing: AddressThing }
    | { readonly kind: 'balancer'; readonly thing: BalancerThing }
    /** The head of a group of VMs; `frame` is what it stands over. */
    | {
        readonly kind: 'network'
        readonly thing: NetworkThing
        readonly frame: Box
        /** Too many to be drawn one by one. */
        readonly isSummed: boolean
      }
  )

/** A frame around addresses that lead to the same place. */
export interface AddressFrame extends Box {
  readonly id: string
  /** Null: to nothing. */
  readonly leadsTo: string | null
  readonly count: number
  /** Too many to be drawn one by one. */
  readonly isSummed: boolean
}

export interface SceneEdge {
  readonly id: string
  readonly from: string
  readonly to: string
  /** As an SVG path. */
  readonly path: string
}

export interface Scene {
  readonly width: number
  readonly height: number
  readonly nodes: readonly SceneNode[]
  readonly frames: readonly AddressFrame[]
  readonly edges: readonly SceneEdge[]
}

/** In one group; more are counted instead of drawn. */
const MOST_VMS = 1000
const MOST_ADDRESSES = 300

const MARGIN = 24
/** Steps from the internet: addresses, load balancers, networks. */
const INNERMOST = 3
const PAD = 12
const GAP = 8
const HEAD = 44
const INTERNET = { width: 112, height: 56 }
const VM = { width: 168, height: 44 }
const ADDRESS = { width: 136, height: 36 }
const BALANCER = { width: 232, head: 52, line: 18 }

interface Group {
  readonly id: string
  readonly width: number
  readonly height: number
  readonly place: (box: Box) => void
}

export function sceneOf(topology: Topology): Scene {
  const nodes: SceneNode[] = []
  const frames: AddressFrame[] = []
  const groups: Group[] = []
  const links: [from: string, to: string][] = []

  const addAddresses = (id: string, addresses: readonly AddressThing[], leadsTo: string | null) => {
    if (addresses.length === 0) return
    const isSummed = addresses.length > MOST_ADDRESSES
    const drawn = isSummed ? [] : addresses
    const columns = columnsFor(drawn.length, ADDRESS, 0.6)
    groups.push({
      id,
      ...gridSize(Math.max(1, drawn.length), columns, ADDRESS, 0),
      place: (box) => {
        frames.push({ ...box, id, leadsTo, count: addresses.length, isSummed })
        for (const [at, thing] of drawn.entries())
          nodes.push({ kind: 'address', id: thing.id, thing, ...cell(box, at, columns, ADDRESS, 0) })
      },
    })
    if (leadsTo === null) return
    links.push(['internet', id], [id, leadsTo])
  }

  groups.push({
    id: 'internet',
    ...INTERNET,
    place: (box) => nodes.push({ kind: 'internet', id: 'internet', ...box }),
  })
  for (const balancer of topology.balancers) {
    addAddresses(`to/${balancer.id}`, balancer.addresses, balancer.id)
    groups.push({
      id: balancer.id,
      width: BALANCER.width,
      height: BALANCER.head + Math.max(1, balancer.rules.length) * BALANCER.line + PAD,
      place: (box) => nodes.push({ kind: 'balancer', id: balancer.id, thing: balancer, ...box }),
    })
    if (balancer.networkId !== null) links.push([balancer.id, balancer.networkId])
  }
  for (const network of topology.networks) {
    addAddresses(`to/${network.id}`, network.addresses, network.id)
    const isSummed = network.vms.length > MOST_VMS
    const count = isSummed ? 0 : network.vms.length
    const columns = columnsFor(count, VM, 2.4)
    const size = gridSize(count, columns, VM, HEAD)
    groups.push({
      id: network.id,
      width: Math.max(size.width, 2 * VM.width + 2 * PAD),
      height: size.height,
      place: (frame) => {
        const head = { x: frame.x, y: frame.y, width: frame.width, height: HEAD }
        nodes.push({ kind: 'network', id: network.id, thing: network, frame, isSummed, ...head })
        if (isSummed) return
        for (const [at, thing] of network.vms.entries())
          nodes.push({ kind: 'vm', id: thing.id, thing, ...cell(frame, at, columns, VM, HEAD) })
      },
    })
  }
  addAddresses('idle', topology.idle, null)

  const known = new Set(groups.map(({ id }) => id))
  const graph = new Graph<object, Partial<Box> & Size, object>()
  graph.setGraph({ rankdir: 'LR', ranksep: 72, nodesep: 28, marginx: MARGIN, marginy: MARGIN })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const { id, width, height } of groups) graph.setNode(id, { width, height })
  const edges = links.filter(([from, to]) => known.has(from) && known.has(to))
  const networkIds = new Set(topology.networks.map(({ id }) => id))
  for (const [from, to] of edges) {
    // Addresses close to the internet, networks all in one column, with room for the load balancers in between.
    const isPastBalancers = networkIds.has(to) && from.startsWith('to/')
    graph.setEdge(from, to, { weight: from === 'internet' ? 8 : 1, minlen: isPastBalancers ? 2 : 1 })
  }
  // What no line leads to has its place all the same: networks innermost, idle addresses among the addresses.
  const placed = new Set(edges.map(([, to]) => to))
  for (const { id } of topology.networks) {
    if (!placed.has(id)) graph.setEdge('internet', id, { weight: 0, minlen: INNERMOST })
  }
  if (known.has('idle')) graph.setEdge('internet', 'idle', { weight: 0 })
  layout(graph)

  const boxes = new Map<string, Box>()
  for (const { id, width, height, place } of groups) {
    const { x = 0, y = 0 } = graph.node(id)
    const box = { x: x - width / 2, y: y - height / 2, width, height }
    boxes.set(id, box)
    place(box)
  }
  const all = [...boxes.values()]
  return {
    width: Math.max(...all.map((box) => box.x + box.width)) + MARGIN,
    height: Math.max(...all.map((box) => box.y + box.height)) + MARGIN,
    nodes,
    frames,
    edges: edges.flatMap(([from, to]) => {
      const [a, b] = [boxes.get(from), boxes.get(to)]
      return a === undefined || b === undefined ? [] : [{ id: `${from} ${to}`, from, to, path: curve(a, b) }]
    }),
  }
}

/** From the right side of one to the left side of the other. */
export function curve(from: Box, to: Box): string {
  const [x1, y1] = [from.x + from.width, from.y + from.height / 2]
  const [x2, y2] = [to.x, to.y + to.height / 2]
  const bend = Math.max(24, (x2 - x1) / 2)
  return `M${x1} ${y1} C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`
}

interface Size {
  readonly width: number
  readonly height: number
}

/** So many columns that a block of `count` cells is `ratio` times as wide as high. */
function columnsFor(count: number, { width, height }: Size, ratio: number): number {
  return Math.max(1, Math.min(count, Math.round(Math.sqrt((count * (height + GAP) * ratio) / (width + GAP)))))
}

function gridSize(count: number, columns: number, { width, height }: Size, head: number): Size {
  const rows = Math.ceil(count / columns)
  return {
    width: 2 * PAD + columns * (width + GAP) - GAP,
    height:
      head + (rows === 0 ? PAD : 2 * PAD + rows * (height + GAP) - GAP) - (head > 0 && rows > 0 ? PAD : 0),
  }
}

function cell({ x, y }: Box, at: number, columns: number, { width, height }: Size, head: number): Box {
  return {
    x: x + PAD + (at % columns) * (width + GAP),
    y: y + (head === 0 ? PAD : head) + Math.floor(at / columns) * (height + GAP),
    width,
    height,
  }
}
