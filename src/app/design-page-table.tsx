import { Play, Plus, Square, Trash2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import { BulkBar } from '@/ui/bulk-bar'
import { Button } from '@/ui/button'
import { CardLine } from '@/ui/card-line'
import { type Column, DataTable, type Sort } from '@/ui/data-table'
import { Empty } from '@/ui/empty'
import { MenuItem, MenuSeparator } from '@/ui/menu'
import { Mono } from '@/ui/mono'
import { PageHeader } from '@/ui/page-header'
import { SecondLine } from '@/ui/second-line'
import { State, type StateKind } from '@/ui/state'
import { Tabs } from '@/ui/tabs'
import { Tag } from '@/ui/tag'
import { TextLink } from '@/ui/text-link'

interface Sample {
  id: string
  name: string
  note?: string
  kind: StateKind
  word: string
  place: string
  system: string
  size: string
  address: string
  price: number
}

const kinds: readonly [StateKind, string][] = [
  ['good', 'Running'],
  ['good', 'Running'],
  ['pending', 'Creating, 21 s'],
  ['off', 'Stopped'],
  ['good', 'Running'],
  ['failed', 'Failed to start'],
]

function samples(count: number): Sample[] {
  return Array.from({ length: count }, (_, at) => {
    const [kind, word] = kinds[at % kinds.length] ?? ['good', 'Running']
    return {
      id: String(at),
      name:
        at === 4
          ? 'a-machine-with-a-rather-long-name-for-its-column'
          : `web-${String(at + 1).padStart(2, '0')}`,
      ...(kind === 'off' && { note: 'off for 64 days' }),
      kind,
      word,
      place: at % 3 === 0 ? 'bus02' : 'cyc01',
      system: at % 2 === 0 ? 'Ubuntu 24.04' : 'Debian 12',
      size: '4 × 8 GB',
      address: `10.22.${Math.floor(at / 250)}.${(at % 250) + 1}`,
      price: 9.68 + ((at * 37) % 140),
    }
  })
}

const columns: readonly Column<Sample>[] = [
  {
    id: 'name',
    header: 'Name',
    sortable: true,
    width: 'minmax(7rem, 2fr)',
    cell: (row) => (
      <>
        <TextLink look="name" to={`/design?vm=${row.id}`}>
          {row.name}
        </TextLink>
        {row.note !== undefined && <SecondLine>{row.note}</SecondLine>}
      </>
    ),
  },
  {
    id: 'status',
    header: 'Status',
    sortable: true,
    width: 'minmax(8.5rem, 1.2fr)',
    cell: (row) => <State kind={row.kind}>{row.word}</State>,
  },
  {
    id: 'place',
    header: 'Location',
    sortable: true,
    width: 'minmax(5.5rem, 1fr)',
    className: 'text-muted',
    cell: (row) => row.place,
  },
  { id: 'system', header: 'System', sortable: true, width: 'minmax(7rem, 1.2fr)', cell: (row) => row.system },
  { id: 'size', header: 'Size', hideBelow: 'lg', width: 'minmax(5rem, 1fr)', cell: (row) => row.size },
  {
    id: 'address',
    header: 'Private address',
    hideBelow: 'xl',
    width: 'minmax(8rem, 1.2fr)',
    cell: (row) => <Mono>{row.address}</Mono>,
  },
  {
    id: 'price',
    header: '€ a month',
    align: 'end',
    sortable: true,
    width: 'minmax(6rem, 0.8fr)',
    cell: (row) => row.price.toFixed(2),
  },
]

function ordered(rows: Sample[], sort: Sort): Sample[] {
  const sign = sort.direction === 'asc' ? 1 : -1
  return rows.toSorted((a, b) => {
    if (sort.column === 'price') return sign * (a.price - b.price)
    if (sort.column === 'status') return sign * a.word.localeCompare(b.word)
    return sign * a.name.localeCompare(b.name, undefined, { numeric: true })
  })
}

export function DesignTable() {
  const [count, setCount] = useState(8)
  const [sort, setSort] = useState<Sort>({ column: 'name', direction: 'asc' })
  const [ids, setIds] = useState<ReadonlySet<string>>(() => new Set(['1', '3']))
  const rows = useMemo(() => ordered(samples(count), sort), [count, sort])
  return (
    <>
      <PageHeader
        title="Virtual machines"
        summary="16 in 2 locations, 13 running, €1,043.20 a month as they stand"
        actions={
          <>
            <Button onClick={() => setCount(0)}>None</Button>
            <Button onClick={() => setCount(8)}>8 rows</Button>
            <Button onClick={() => setCount(10_000)}>10,000 rows</Button>
            <Button variant="primary" icon={<Plus />}>
              New VM
            </Button>
          </>
        }
      />
      <PageHeader
        crumb={{ to: '/design', label: 'Virtual machines' }}
        title="web-02"
        state={
          <>
            <State kind="good">Running</State>
            <Tag>cyc01</Tag>
          </>
        }
        actions={<Button icon={<Square />}>Stop</Button>}
      />
      <Tabs
        label="Parts of web-02"
        current="disks"
        tabs={[
          { id: 'overview', to: '/design', label: 'Overview' },
          { id: 'disks', to: '/design', label: 'Disks', count: 2 },
          { id: 'snapshots', to: '/design', label: 'Snapshots and backups', count: 3 },
          { id: 'network', to: '/design', label: 'Network' },
          { id: 'settings', to: '/design', label: 'Settings' },
        ]}
      />
      <DataTable
        label="Virtual machines"
        columns={columns}
        rows={rows}
        rowId={(row) => row.id}
        rowLabel={(row) => row.name}
        sort={sort}
        onSort={setSort}
        selection={{ ids, onChange: setIds, isRowSelectable }}
        loadingRows={count === 8 ? 2 : 0}
        rowActions={(row) => (
          <>
            <MenuItem
              icon={<Play />}
              onSelect={() => undefined}
              disabledReason={row.kind === 'good' ? 'It runs already.' : undefined}
            >
              Start
            </MenuItem>
            <MenuItem icon={<Square />} onSelect={() => undefined}>
              Stop
            </MenuItem>
            <MenuSeparator />
            <MenuItem icon={<Trash2 />} danger onSelect={() => undefined}>
              Delete…
            </MenuItem>
          </>
        )}
        renderCard={(row) => (
          <>
            <div className="flex min-w-0 items-center justify-between gap-3">
              <TextLink look="name" to={`/design?vm=${row.id}`} className="truncate">
                {row.name}
              </TextLink>
              <State kind={row.kind} className="shrink-0">
                {row.word}
              </State>
            </div>
            <CardLine end={`€${row.price.toFixed(2)}`}>
              {row.system}, {row.size}
            </CardLine>
            <CardLine end={<Tag>{row.place}</Tag>}>
              <Mono>{row.address}</Mono>
            </CardLine>
          </>
        )}
        empty={
          <Empty
            title="No machine matches"
            action={<Button onClick={() => setCount(8)}>Clear the filter</Button>}
          >
            Nothing has “web” in its name, address or system.
          </Empty>
        }
      />
      <BulkBar count={ids.size} onClear={() => setIds(new Set())}>
        <Button icon={<Play />}>Start</Button>
        <Button icon={<Square />}>Stop</Button>
        <Button variant="danger">Delete…</Button>
      </BulkBar>
    </>
  )
}

function isRowSelectable(row: Sample): boolean {
  return row.kind !== 'pending'
}
