import { Graph, layout } from '@dagrejs/dagre'

import { cell, columnsFor, GAP, gridSize, PAD, type Box, type Size } from './grid'
import type { AddressThing, BalancerThing, NetworkThing, Topology, VmThing } from './model'
import { lineBetween, type LineEnd, type Via } from './routes'

/* Where everything stands. dagre sets the groups in their order from the internet inwards; inside a group its members stand in rows. */

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
        /** Its VMs are drawn one by one; closed they are counted. */
        readonly isOpen: boolean
      }
  )

export type NetworkNode = Extract<SceneNode, { kind: 'network' }>

/** A frame around addresses that lead to the same place. */
export interface AddressFrame extends Box {
  readonly id: string
  /** The thing or group; or they lead to nothing, or to what is not in the picture. */
  readonly leadsTo: string | { readonly group: 'idle' | 'elsewhere' }
  readonly count: number
  /** Counted instead of drawn one by one. */
  readonly isSummed: boolean
}

export interface SceneEdge {
  readonly id: string
  /** The things or groups that it joins. */
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

/** In one group; more are never drawn one by one. */
const MOST_VMS = 1000
const MOST_ADDRESSES = 300

const MARGIN = 24
/** So many addresses stand below each other, so that their lines run straight. */
const ONE_COLUMN = 8
/** Steps from the internet: addresses, load balancers, networks. */
const INNERMOST = 3
export const HEAD = 50
const INTERNET = { width: 112, height: 56 }
const VM = { width: 168, height: 44 }
const ADDRESS = { width: 136, height: 36 }
const BALANCER = { width: 232, head: 52, line: 18 }
const CLOSED = { width: 300, height: 92 }
/** Of a letter of a network's head, and what stands beside the letters. */
const LETTER = 7
const BESIDE = 64
/** Between lines that run side by side. */
const STRAND = 6
/** How wide a block of VMs may be for its height: the one is taken that fills the window best. */
const SHAPES = [1.6, 2.4, 3.2, 4, 5, 6, 7.5, 9]
/** How wide the window is for its height, on a usual screen. */
const WINDOW = 1.9

interface Group {
  readonly id: string
  readonly width: number
  readonly height: number
  readonly place: (box: Box) => void
}

/** A line between two groups, or the lines between their members. */
interface Link {
  readonly from: string
  readonly to: string
  /** By id; none: the groups themselves. */
  readonly members: readonly (readonly [from: string, to: string])[]
}

interface EdgeLabel {
  weight?: number
  minlen?: number
  width?: number
  height?: number
  labelpos?: string
  x?: number
  y?: number
}

/** @param isOpen whether the VMs of a network are drawn one by one */
export function sceneOf(topology: Topology, isOpen: (network: NetworkThing) => boolean = () => true): Scene {
  // Wider blocks make the whole wider and less high: what lies on both sides of the window's shape is looked for by halves.
  let [low, high] = [0, SHAPES.length - 1]
  let best: Scene | null = null
  while (low <= high) {
    const middle = (low + high) >> 1
    const scene = sceneIn(SHAPES[middle] ?? 1, topology, isOpen)
    if (best === null || heightNeeded(scene) < heightNeeded(best)) best = scene
    if (scene.width / scene.height < WINDOW) low = middle + 1
    else high = middle - 1
  }
  return best ?? sceneIn(1, topology, isOpen)
}

/** Of a window in which all of it is in sight at its natural size. */
const heightNeeded = ({ width, height }: Scene) => Math.max(width / WINDOW, height)

function sceneIn(shape: number, topology: Topology, isOpen: (network: NetworkThing) => boolean): Scene {
  const nodes: SceneNode[] = []
  const frames: AddressFrame[] = []
  const groups: Group[] = []
  const links: Link[] = []
  /** Of everything that a line can end at. */
  const ends = new Map<string, LineEnd>()

  const addAddresses = (
    id: string,
    addresses: readonly AddressThing[],
    leadsTo: AddressFrame['leadsTo'],
    isCounted = false,
  ): boolean => {
    if (addresses.length === 0) return false
    const isSummed = isCounted || addresses.length > MOST_ADDRESSES
    const drawn = isSummed ? [] : addresses
    const columns =
      drawn.length <= ONE_COLUMN ? 1 : columnsFor(drawn.length, ADDRESS, Math.max(0.9, shape * 0.4))
    groups.push({
      id,
      ...gridSize(Math.max(1, drawn.length), columns, ADDRESS, 0),
      place: (box) => {
        frames.push({ ...box, id, leadsTo, count: addresses.length, isSummed })
        for (const [at, thing] of drawn.entries()) {
          const card = cell(box, at, columns, ADDRESS, 0)
          nodes.push({ kind: 'address', id: thing.id, thing, ...card })
          ends.set(thing.id, { card, frame: box })
        }
      },
    })
    return !isSummed
  }

  groups.push({
    id: 'internet',
    ...INTERNET,
    place: (box) => nodes.push({ kind: 'internet', id: 'internet', ...box }),
  })
  const drawnIn = new Map<string, string>()
  for (const network of topology.networks) {
    if (!canOpen(network) || !isOpen(network)) continue
    for (const { id } of network.vms) drawnIn.set(id, network.id)
  }
  for (const balancer of topology.balancers) {
    const id = `to/${balancer.id}`
    const areDrawn = addAddresses(id, balancer.addresses, balancer.id)
    if (balancer.addresses.length > 0) {
      const members = balancer.addresses.map((address) => [address.id, balancer.id] as const)
      links.push({ from: 'internet', to: id, members: [] })
      links.push({ from: id, to: balancer.id, members: areDrawn ? members : [] })
    }
    groups.push({
      id: balancer.id,
      width: BALANCER.width,
      height: BALANCER.head + Math.max(1, balancer.rules.length) * BALANCER.line + PAD,
      place: (box) => nodes.push({ kind: 'balancer', id: balancer.id, thing: balancer, ...box }),
    })
    for (const network of new Set([
      balancer.networkId,
      ...balancer.targets.map((target) => drawnIn.get(target) ?? null),
    ])) {
      if (network === null) continue
      const targets = balancer.targets.filter((target) => drawnIn.get(target) === network)
      links.push({
        from: balancer.id,
        to: network,
        members: targets.map((target) => [balancer.id, target] as const),
      })
    }
  }
  for (const network of topology.networks) {
    const open = canOpen(network) && isOpen(network)
    const id = `to/${network.id}`
    const areDrawn = addAddresses(id, network.addresses, network.id, !open)
    if (network.addresses.length > 0) {
      const members = network.addresses.flatMap((address) =>
        [...(topology.related.get(address.id) ?? [])]
          .filter((vm) => drawnIn.get(vm) === network.id)
          .map((vm) => [address.id, vm] as const),
      )
      links.push({ from: 'internet', to: id, members: [] })
      links.push({ from: id, to: network.id, members: areDrawn ? members : [] })
    }
    // Its head is about two VMs wide.
    const columns = Math.max(Math.min(2, network.vms.length), columnsFor(network.vms.length, VM, shape))
    const size = gridSize(network.vms.length, columns, VM, HEAD)
    groups.push({
      id: network.id,
      width: open ? Math.max(size.width, headWidth(network)) : CLOSED.width,
      height: open ? size.height : CLOSED.height,
      place: (frame) => {
        const head = { x: frame.x, y: frame.y, width: frame.width, height: open ? HEAD : CLOSED.height }
        nodes.push({ kind: 'network', id: network.id, thing: network, frame, isOpen: open, ...head })
        if (!open) return
        for (const [at, thing] of network.vms.entries()) {
          const card = cell(frame, at, columns, VM, HEAD)
          nodes.push({ kind: 'vm', id: thing.id, thing, ...card })
          ends.set(thing.id, { card, frame })
        }
      },
    })
  }
  for (const group of ['elsewhere', 'idle'] as const) addAddresses(group, topology[group], { group })

  const known = new Set(groups.map(({ id }) => id))
  const graph = new Graph<object, Partial<Box> & Size, EdgeLabel>()
  graph.setGraph({ rankdir: 'LR', ranksep: 72, nodesep: 28, marginx: MARGIN, marginy: MARGIN })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const { id, width, height } of groups) graph.setNode(id, { width, height })
  const drawn = links.filter(({ from, to }) => known.has(from) && known.has(to))
  const networkIds = new Set(topology.networks.map(({ id }) => id))
  /** Addresses stand close to the internet, networks all in one column, with room for the load balancers in between. */
  const isPastBalancers = ({ from, to }: Link) => networkIds.has(to) && from.startsWith('to/')
  for (const link of drawn) {
    graph.setEdge(
      link.from,
      link.to,
      isPastBalancers(link)
        ? { minlen: 2, width: 1, height: Math.max(1, link.members.length) * STRAND, labelpos: 'c' }
        : { weight: link.from === 'internet' ? 8 : 1, minlen: 1 },
    )
  }
  // What no line leads to has its place all the same: networks innermost, addresses among the others.
  const placed = new Set(drawn.map(({ to }) => to))
  for (const { id } of topology.networks) {
    if (!placed.has(id)) graph.setEdge('internet', id, { weight: 0, minlen: INNERMOST })
  }
  for (const id of ['elsewhere', 'idle']) if (known.has(id)) graph.setEdge('internet', id, { weight: 0 })
  layout(graph)

  const boxes: Box[] = []
  for (const { id, width, height, place } of groups) {
    const { x = 0, y = 0 } = graph.node(id)
    const box = { x: x - width / 2, y: y - height / 2, width, height }
    boxes.push(box)
    ends.set(id, { card: box })
    place(box)
  }
  return {
    width: Math.max(...boxes.map((box) => box.x + box.width)) + MARGIN,
    height: Math.max(...boxes.map((box) => box.y + box.height)) + MARGIN,
    nodes,
    frames,
    edges: drawn.flatMap((link) => {
      const { x = 0, y = 0 } = graph.edge(link.from, link.to)
      const isPast = topology.balancers.length > 0 && isPastBalancers(link)
      const pairs = link.members.length > 0 ? link.members : [[link.from, link.to] as const]
      return pairs.flatMap(([from, to], at) => {
        const [a, b] = [ends.get(from), ends.get(to)]
        if (a === undefined || b === undefined) return []
        const strand = (at - (pairs.length - 1) / 2) * STRAND
        const via: Via | null = isPast ? { x, y: y + strand, reach: BALANCER.width } : null
        return [{ id: `${from} ${to}`, from, to, path: lineBetween(a, b, via) }]
      })
    }),
  }
}

/** Nothing can be drawn of a network without VMs, and of one with thousands nothing be read. */
export const canOpen = ({ vms }: NetworkThing): boolean => vms.length <= MOST_VMS

function headWidth({ name, subnet }: NetworkThing): number {
  const letters = Math.max(name.length + 10, (subnet?.length ?? 0) + 24)
  return Math.min(BESIDE + letters * LETTER, 2 * (VM.width + PAD) + GAP)
}
