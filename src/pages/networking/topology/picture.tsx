import { Download, Maximize, ZoomIn, ZoomOut } from 'lucide-react'
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'

import { useLocationScope } from '@/components/location-scope'
import { saveFile } from '@/components/save-file'
import { useMessages } from '@/lib/i18n/catalogue'
import { Button } from '@/ui/button'
import { cx } from '@/ui/cx'
import { IconButton } from '@/ui/icon-button'
import { Menu, MenuItem } from '@/ui/menu'
import { SearchInput } from '@/ui/search-input'
import { notify } from '@/ui/toasts'
import { useStable } from '@/ui/use-stable'

import { Drawing } from './drawing'
import { FAR, FarTitles } from './far-titles'
import { hitsByNetwork, hitsIn, type Hit } from './find'
import { sceneOf, type NetworkNode, type SceneNode } from './layout'
import { topologyMessages } from './messages'
import { Minimap } from './minimap'
import type { Topology } from './model'
import { pictureFile, pngOf } from './save'
import { nextNode, type Direction } from './steer'
import { useOpenNetworks } from './use-open-networks'
import { useZoom } from './use-zoom'

interface PictureProps {
  topology: Topology
  location: { readonly slug: string; readonly display_name: string }
  /** It has the page for itself. */
  isOnly: boolean
}

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

/** The picture: dragged, zoomed, searched, gone through with the keyboard, and saved. */
export function Picture({ topology, location, isOnly }: PictureProps) {
  const t = useMessages(topologyMessages)
  const { keep } = useLocationScope()
  const [query, setQuery] = useState('')
  const [hitAt, setHitAt] = useState(0)
  const hits = useMemo(() => hitsIn(topology, query), [topology, query])
  const inside = useMemo(() => hitsByNetwork(hits), [hits])
  const found = useMemo(
    () => hits && new Set([...hits.map(({ id }) => id), ...inside.keys()]),
    [hits, inside],
  )
  const { isOpen, reveal, toggle, openAll, areAllOpen, canChoose } = useOpenNetworks(topology)
  const scene = useMemo(() => sceneOf(topology, isOpen), [topology, isOpen])
  const { attach, view, size, zoomBy, fit, show, frame, center, isWhole } = useZoom(scene)
  const helpId = useId()
  const drawing = useRef<SVGGElement>(null)
  const [active, setActive] = useState<string | null>(null)
  const [current, setCurrent] = useState('internet')
  const tabStop = scene.nodes.some(({ id }) => id === current) ? current : 'internet'
  /** What comes into sight as soon as it is drawn. */
  const goal = useRef<{ readonly id: string; readonly whole: boolean } | null>(null)
  useEffect(() => {
    const node = scene.nodes.find(({ id }) => id === goal.current?.id)
    if (goal.current === null || node === undefined || size.width === 0) return
    if (goal.current.whole && node.kind === 'network') frame(node.frame)
    else show(node)
    goal.current = null
  })

  const focus = (node: SceneNode) => {
    setCurrent(node.id)
    show(node)
    drawing.current
      ?.querySelector<SVGAElement>(`[data-node="${CSS.escape(node.id)}"]`)
      ?.focus({ preventScroll: true })
  }
  const onFocus = useStable((id: string) => {
    setActive(id)
    setCurrent(id)
    const node = scene.nodes.find((each) => each.id === id)
    const isByKey = drawing.current?.querySelector(':focus-visible') != null
    if (node !== undefined && isByKey) show(node)
  })
  const onKeyDown = useStable((event: KeyboardEvent, node: SceneNode) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const direction = directions[event.key]
    if (direction !== undefined) {
      event.preventDefault()
      const next = nextNode(scene.nodes, node, direction)
      if (next !== null) focus(next)
    } else if (event.key === '+' || event.key === '=') zoomBy('in')
    else if (event.key === '-') zoomBy('out')
    else if (event.key === '0') fit()
    else if (event.key === ' ' && node.kind === 'network') {
      event.preventDefault()
      onToggle(node)
    }
  })
  const goTo = (next: Hit | undefined) => {
    if (next === undefined) return
    setCurrent(next.id)
    setActive(next.id)
    if (next.networkId !== null) reveal(next.networkId)
    goal.current = { id: next.id, whole: false }
  }
  const search = (text: string) => {
    setQuery(text)
    setHitAt(0)
    setActive(null)
    goTo(hitsIn(topology, text)?.[0])
  }
  /** Round and round. */
  const showNext = () => {
    if (hits === null || hits.length === 0) return
    const next = (hitAt + 1) % hits.length
    setHitAt(next)
    goTo(hits[next])
  }
  const onToggle = useStable((node: NetworkNode) => {
    if (node.isOpen) fit()
    else goal.current = { id: node.id, whole: true }
    toggle(node.thing)
  })

  return (
    <div className="grid min-w-0 gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <form
          role="search"
          className="flex flex-wrap items-center gap-2 max-md:w-full"
          onSubmit={(event) => {
            event.preventDefault()
            showNext()
          }}
        >
          <SearchInput
            label={t.search.label(location.display_name)}
            placeholder={t.search.placeholder}
            value={query}
            onValueChange={search}
            className="max-md:w-full"
          />
          {hits !== null && (
            <Button type="submit" disabled={hits.length === 0}>
              {t.search.next}
            </Button>
          )}
          <p role="status" className="num text-muted">
            {hits !== null && t.search.at((hitAt % Math.max(1, hits.length)) + 1, hits.length)}
          </p>
        </form>
        <div className="flex flex-wrap gap-2 md:ml-auto">
          {canChoose && (
            <Button
              onClick={() => {
                fit()
                openAll(!areAllOpen)
              }}
            >
              {areAllOpen ? t.open.none : t.open.all}
            </Button>
          )}
          <IconButton
            variant="secondary"
            label={t.picture.zoomOut}
            icon={<ZoomOut />}
            onClick={() => zoomBy('out')}
          />
          <IconButton
            variant="secondary"
            label={t.picture.zoomIn}
            icon={<ZoomIn />}
            onClick={() => zoomBy('in')}
          />
          <IconButton variant="secondary" label={t.picture.fit} icon={<Maximize />} onClick={() => fit()} />
          <Menu
            trigger={(trigger) => (
              <Button {...trigger} icon={<Download />}>
                {t.picture.save}
              </Button>
            )}
          >
            <MenuItem onSelect={() => void save('svg')}>{t.picture.svg}</MenuItem>
            <MenuItem onSelect={() => void save('png')}>{t.picture.png}</MenuItem>
          </Menu>
        </div>
      </div>
      <p id={helpId} className="text-xs text-muted max-md:sr-only pointer-coarse:sr-only">
        {t.picture.help}
      </p>
      <div
        className={cx(
          'relative overflow-hidden rounded-lg border border-line bg-ground max-md:h-96',
          isOnly ? 'md:h-[max(24rem,calc(100dvh-18rem))]' : 'md:h-[max(24rem,calc(100dvh-20rem))]',
        )}
      >
        <svg
          ref={attach}
          role="group"
          aria-label={t.picture.label(location.display_name)}
          aria-describedby={helpId}
          data-far={view.k < FAR || undefined}
          className="group/picture size-full cursor-grab touch-none select-none active:cursor-grabbing"
        >
          <g ref={drawing} transform={`translate(${view.x} ${view.y}) scale(${view.k})`}>
            <Drawing
              scene={scene}
              related={topology.related}
              location={location.slug}
              active={active}
              current={tabStop}
              found={found}
              inside={inside}
              keep={keep}
              onActive={setActive}
              onFocus={onFocus}
              onKeyDown={onKeyDown}
              onToggle={onToggle}
            />
          </g>
          <FarTitles scene={scene} view={view} width={size.width} inside={inside} />
        </svg>
        {/* Where everything is in sight it would only cover some of it. */}
        {!isWhole && <Minimap scene={scene} view={view} size={size} center={center} found={found} />}
      </div>
    </div>
  )

  async function save(format: 'svg' | 'png'): Promise<void> {
    if (drawing.current === null) return
    const name = `${t.picture.fileName(location.slug)}.${format}`
    try {
      const svg = pictureFile(drawing.current, scene)
      const file = format === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await pngOf(svg, scene)
      saveFile(name, file)
    } catch {
      notify({ tone: 'bad', title: t.picture.saveFailed })
    }
  }
}
