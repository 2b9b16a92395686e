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

import { appMessages } from '@/app/messages'
import { useMessages } from '@/lib/i18n/catalogue'
import { paths } from '@/lib/paths'

export interface NavigationEntry {
  readonly to: string
  readonly label: string
  readonly icon: LucideIcon
}

export interface NavigationGroup {
  readonly title?: string
  readonly entries: readonly NavigationEntry[]
}

/** The areas of the panel, for the navigation and the command palette. An area is listed once its pages exist. */
export function useNavigationGroups(): readonly NavigationGroup[] {
  const t = useMessages(appMessages).nav
  return [
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
}
