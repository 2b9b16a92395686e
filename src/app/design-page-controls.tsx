import { Bell, Copy, Pencil, Play, Plus, Power, Server, Square, Trash2 } from 'lucide-react'
import { type ReactNode, Suspense, useState } from 'react'
import { Button } from '@/ui/button'
import { ButtonLink } from '@/ui/button-link'
import { Card } from '@/ui/card'
import { CopyButton } from '@/ui/copy-button'
import { Fact, Facts } from '@/ui/facts'
import { FilterChip } from '@/ui/filter-chip'
import { IconButton } from '@/ui/icon-button'
import { lazyPart } from '@/ui/lazy-part'
import {
  Menu,
  MenuCheckboxItem,
  MenuGroup,
  MenuItem,
  MenuLink,
  MenuRadioGroup,
  MenuSeparator,
} from '@/ui/menu'
import { Mono } from '@/ui/mono'
import { ProgressBar } from '@/ui/progress-bar'
import { SearchInput } from '@/ui/search-input'
import { Skeleton, SkeletonLines } from '@/ui/skeleton'
import { Spinner } from '@/ui/spinner'
import { State } from '@/ui/state'
import { Tag } from '@/ui/tag'
import { TextLink } from '@/ui/text-link'
import { Time } from '@/ui/time'

const SampleDialog = lazyPart(async () => (await import('./design-page-dialogs')).SampleDialog)
const SampleConfirm = lazyPart(async () => (await import('./design-page-dialogs')).SampleConfirm)

function Row({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-2">{children}</div>
}

function Buttons() {
  return (
    <Card title="Buttons">
      <div className="grid gap-3">
        <Row>
          <Button>Export CSV</Button>
          <Button variant="primary" icon={<Plus />}>
            New VM
          </Button>
          <Button variant="quiet">Saved views</Button>
          <Button variant="danger">Delete…</Button>
          <ButtonLink to="/design" icon={<Plus />}>
            A link
          </ButtonLink>
          <IconButton label="Notifications" icon={<Bell />} />
          <IconButton label="Rename" variant="secondary" icon={<Pencil />} />
        </Row>
        <Row>
          <Button pending>Export CSV</Button>
          <Button variant="primary" pending icon={<Plus />}>
            New VM
          </Button>
          <Button variant="danger" pending>
            Delete…
          </Button>
          <Button disabled>Disabled</Button>
          <Button icon={<Power />} disabledReason="Only a stopped machine can be resized. Stop it first.">
            Resize
          </Button>
        </Row>
        <Row>
          <Button size="sm">Small</Button>
          <Button size="sm" variant="primary" icon={<Play />}>
            Start
          </Button>
          <Button size="sm" variant="danger" icon={<Square />}>
            Stop
          </Button>
          <IconButton size="sm" label="Copy" icon={<Copy />} />
        </Row>
      </div>
    </Card>
  )
}

function Menus() {
  const [order, setOrder] = useState<'name' | 'price'>('name')
  const [seconds, setSeconds] = useState(true)
  const [status, setStatus] = useState<string[]>(['running'])
  const [system, setSystem] = useState<string[]>([])
  const [query, setQuery] = useState('web')
  const [dialog, setDialog] = useState<'form' | 'confirm'>()
  const close = () => setDialog(undefined)
  return (
    <Card title="Menus, filters, dialogs">
      <div className="grid gap-3">
        <Row>
          <SearchInput
            label="Search virtual machines"
            placeholder="Name, address, OS or ID"
            value={query}
            onValueChange={setQuery}
          />
          <FilterChip
            label="Status"
            selected={status}
            onChange={setStatus}
            options={() => [
              { value: 'running', label: 'Running', count: 13 },
              { value: 'stopped', label: 'Stopped', count: 2 },
              { value: 'failed', label: 'Failed', count: 1 },
            ]}
          />
          <FilterChip
            label="OS"
            selected={system}
            onChange={setSystem}
            options={() => [
              { value: 'ubuntu', label: 'Ubuntu', count: 6 },
              { value: 'debian', label: 'Debian', count: 5 },
            ]}
          />
        </Row>
        <Row>
          <Menu
            align="start"
            trigger={(props) => (
              <Button {...props} icon={<Server />}>
                Actions
              </Button>
            )}
          >
            <MenuItem icon={<Play />} onSelect={() => undefined} disabledReason="It runs already.">
              Start
            </MenuItem>
            <MenuItem icon={<Square />} onSelect={() => undefined}>
              Stop
            </MenuItem>
            <MenuLink icon={<Pencil />} to="/design">
              Settings
            </MenuLink>
            <MenuSeparator />
            <MenuRadioGroup
              label="Order by"
              value={order}
              onValueChange={setOrder}
              options={[
                { value: 'name', label: 'Name' },
                { value: 'price', label: 'Price' },
              ]}
            />
            <MenuGroup label="Columns">
              <MenuCheckboxItem checked={seconds} onCheckedChange={setSeconds}>
                Show seconds
              </MenuCheckboxItem>
            </MenuGroup>
            <MenuSeparator />
            <MenuItem icon={<Trash2 />} danger onSelect={() => setDialog('confirm')}>
              Delete…
            </MenuItem>
          </Menu>
          <Button onClick={() => setDialog('form')}>Open a dialog</Button>
          <Button variant="danger" onClick={() => setDialog('confirm')}>
            Delete web-02…
          </Button>
        </Row>
      </div>
      <Suspense>
        {dialog === 'form' && <SampleDialog onClose={close} />}
        {dialog === 'confirm' && <SampleConfirm onClose={close} />}
      </Suspense>
    </Card>
  )
}

function States() {
  return (
    <Card title="States and facts" note="16 in 2 locations" actions={<Button size="sm">Edit</Button>}>
      <div className="grid gap-4">
        <Row>
          <State kind="good">Running</State>
          <State kind="off">Stopped</State>
          <State kind="pending">Creating, 21 s</State>
          <State kind="due">Due in 3 days</State>
          <State kind="failed">Failed to start</State>
          <Tag>cyc01</Tag>
          <Tag>default</Tag>
        </Row>
        <Facts>
          <Fact label="System">Ubuntu 24.04</Fact>
          <Fact label="Public address">
            <Mono copy="public address">103.93.128.15</Mono>
          </Fact>
          <Fact label="Network">
            <TextLink to="/design">office-lan</TextLink>
          </Fact>
          <Fact label="Created">
            <Time iso="2024-03-12T09:41:00Z" text="12 Mar 2024, 09:41" exact="2024-03-12 09:41:00 UTC" />
          </Fact>
          <Fact label="Costs">€38.69 a month</Fact>
          <Fact label="ID">
            <Mono truncate copy="ID">
              a1a8f4c2-8b44-4a52-9c1f-0d7d5f4f2d11
            </Mono>
          </Fact>
        </Facts>
        <Row>
          <Mono>ssh deploy@103.93.128.15</Mono>
          <CopyButton value="ssh deploy@103.93.128.15" what="command" />
          <Spinner /> Looking for the machine
        </Row>
        <ProgressBar label="Stopped" value={3} max={8} />
        <ProgressBar label="Creating" />
        <SkeletonLines lines={2} />
        <p>
          A line of text with <Skeleton className="w-16" /> in it.
        </p>
      </div>
    </Card>
  )
}

export function DesignControls() {
  return (
    <>
      <Buttons />
      <Menus />
      <States />
    </>
  )
}
