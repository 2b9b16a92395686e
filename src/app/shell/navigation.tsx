import {
  ChartColumn,
  CircleDashed,
  GitCompareArrows,
  HardDrive,
  History,
  House,
  KeyRound,
  MapPin,
  PaintBucket,
  Network,
  ReceiptText,
  Server,
  Settings,
  ShieldCheck,
  Split,
  Tags,
  User,
  Wallet,
  Waypoints,
  type LucideIcon,
} from 'lucide-react'
import { NavLink } from 'react-router'

import { useLocationScope } from '@/components/location-scope'
import { useMessages } from '@/lib/i18n/catalogue'
import { paths } from '@/lib/paths'
import { cx } from '@/ui/cx'

import { appMessages } from '@/app/messages'

interface Entry {
  to: string
  label: string
  icon: LucideIcon
}

/** The areas of the panel. An area is listed once its pages exist. */
export function Navigation({ onNavigate }: { onNavigate?: () => void }) {
  const t = useMessages(appMessages).nav
  const groups: { title?: string; entries: Entry[] }[] = [
    { entries: [{ to: paths.overview, label: t.overview, icon: House }] },
    {
      title: t.compute,
      entries: [
        { to: paths.vms, label: t.vms, icon: Server },
        { to: paths.snapshots, label: t.snapshots, icon: History },
      ],
    },
    {
      title: t.storage,
      entries: [
        { to: paths.disks, label: t.disks, icon: HardDrive },
        { to: paths.buckets, label: t.buckets, icon: PaintBucket },
        { to: paths.s3Access, label: t.s3Access, icon: KeyRound },
      ],
    },
    {
      title: t.networking,
      entries: [
        { to: paths.networks, label: t.networks, icon: Network },
        { to: paths.floatingIps, label: t.floatingIps, icon: MapPin },
        { to: paths.loadBalancers, label: t.loadBalancers, icon: Split },
        { to: paths.topology, label: t.topology, icon: Waypoints },
      ],
    },
    {
      title: t.billing,
      entries: [
        { to: paths.invoices, label: t.invoices, icon: ReceiptText },
        { to: paths.billingAccounts, label: t.billingAccounts, icon: Wallet },
        { to: paths.usage, label: t.usage, icon: ChartColumn },
        { to: paths.changes, label: t.changes, icon: GitCompareArrows },
        { to: paths.unused, label: t.unused, icon: CircleDashed },
        { to: paths.prices, label: t.prices, icon: Tags },
      ],
    },
    {
      title: t.account,
      entries: [
        { to: paths.profile, label: t.profile, icon: User },
        { to: paths.tokens, label: t.tokens, icon: KeyRound },
        { to: paths.protection, label: t.protection, icon: ShieldCheck },
        { to: paths.preferences, label: t.preferences, icon: Settings },
      ],
    },
  ]
  const { keep } = useLocationScope()
  return (
    <nav aria-label={t.label} className="grid gap-0.5">
      {groups.map(({ title, entries }) => (
        <div key={title ?? ''} className="grid gap-0.5">
          {title !== undefined && <div className="px-2 pt-3.5 pb-1 text-xs text-muted">{title}</div>}
          {entries.map(({ to, label, icon: Icon }) => (
            <NavLink
              key={to}
              to={keep(to)}
              end={to === paths.overview}
              onClick={onNavigate}
              className={({ isActive }) =>
                cx(
                  'group flex min-h-8 items-center gap-2 rounded-md px-2 py-1',
                  isActive
                    ? 'bg-accent-soft font-medium text-text'
                    : 'text-muted hover:bg-hover hover:text-text',
                )
              }
            >
              <Icon
                size={16}
                strokeWidth={1.6}
                aria-hidden="true"
                className="group-aria-[current]:text-accent"
              />
              {label}
            </NavLink>
          ))}
        </div>
      ))}
    </nav>
  )
}
