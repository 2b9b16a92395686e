import { Download, Maximize, ZoomIn, ZoomOut } from 'lucide-react'
import { useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'

import { useLocationScope } from '@/components/location-scope'
import { saveFile } from '@/components/save-file'
import { useMessages } from '@/lib/i18n/catalogue'
import { matches, searchTerms } from '@/lib/search'
import { Button } from '@/ui/button'
import { IconButton } from '@/ui/icon-button'
import { Menu, MenuItem } from '@/ui/menu'
import { SearchInput } from '@/ui/search-input'
import { notify } from '@/ui/toasts'
import { useStable } from '@/ui/use-stable'

import { Drawing } from './drawing'
import { FarTitles } from './far-titles'
import { sceneOf, type Scene, type SceneNode } from './layout'
import { topologyMessages } from './messages'
import { Minimap } from './minimap'
import type { Topology } from './model'
import { pictureFile, pngOf } from './save'
import { nextNode, type Direction } from './steer'
import { useZoom } from './use-zoom'

interface PictureProps {
  topology: Topology
  location: { readonly slug: string; readonly display_name: string }
}

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

/** The picture: dragged, zoomed, searched, gone through with the keyboard, and saved. */
export function Picture({ topology, location }: PictureProps) {
  const t = useMessages(topologyMessages)
  const { keep } = useLocationScope()
  const scene = useMemo(() => sceneOf(topology), [topology])
  const { attach, view, size, zoomBy, fit, show, center } = useZoom(scene)
  const helpId = useId()
  const drawing = useRef<SVGGElement>(null)
  const [active, setActive] = useState<string | null>(null)
  const [current, setCurrent] = useState('internet')
  const [query, setQuery] = useState('')
  const hits = useMemo(() => hitsIn(scene, query), [scene, query])
  const found = useMemo(() => (hits === null ? null : new Set(hits.map(({ id }) => id))), [hits])
  const tabStop = scene.nodes.some(({ id }) => id === current) ? current : 'internet'

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
  })
  /** The next one after the one that was shown last, round and round. */
  const showNext = () => {
    if (hits === null || hits.length === 0) return
    const next = hits[(hits.findIndex(({ id }) => id === current) + 1) % hits.length]
    if (next === undefined) return
    setCurrent(next.id)
    setActive(next.id)
    show(next)
  }

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
            label={t.search.label}
            placeholder={t.search.placeholder}
            value={query}
            onValueChange={setQuery}
            className="max-md:w-full"
          />
          {hits !== null && (
            <Button type="submit" disabled={hits.length === 0}>
              {t.search.next}
            </Button>
          )}
          <p role="status" className="num text-muted">
            {hits !== null && t.search.found(hits.length)}
          </p>
        </form>
        <div className="flex gap-2 md:ml-auto">
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
      <p id={helpId} className="text-xs text-muted">
        {t.picture.help}
      </p>
      <div className="relative h-[max(24rem,calc(100dvh-17rem))] overflow-hidden rounded-lg border border-line bg-ground">
        <svg
          ref={attach}
          role="group"
          aria-label={t.picture.label(location.display_name)}
          aria-describedby={helpId}
          className="size-full cursor-grab touch-none select-none active:cursor-grabbing"
        >
          <g ref={drawing} transform={`translate(${view.x} ${view.y}) scale(${view.k})`}>
            <Drawing
              scene={scene}
              related={topology.related}
              location={location.slug}
              active={active}
              current={tabStop}
              found={found}
              keep={keep}
              onActive={setActive}
              onFocus={onFocus}
              onKeyDown={onKeyDown}
            />
          </g>
          <FarTitles scene={scene} view={view} width={size.width} />
        </svg>
        <Minimap scene={scene} view={view} size={size} center={center} found={found} />
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

/** The nodes that hold every term, in the order of the picture; null when nothing is searched for. */
function hitsIn(scene: Scene, query: string): readonly SceneNode[] | null {
  const terms = searchTerms(query)
  if (terms.length === 0) return null
  return scene.nodes.filter((node) => node.kind !== 'internet' && matches(node.thing.searchText, terms))
}
