import { Plus, Trash2 } from 'lucide-react'
import { useMemo } from 'react'

import type { ForwardingRule, LoadBalancer } from '@/api/load-balancers'
import { Absent } from '@/components/list/absent'
import { TableSection } from '@/components/table-section'
import { useDialogs } from '@/components/use-dialogs'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatNumber } from '@/lib/words'
import { Button } from '@/ui/button'
import { CardLine } from '@/ui/card-line'
import { DataTable, type Column } from '@/ui/data-table'
import { Empty } from '@/ui/empty'
import { lazyPart } from '@/ui/lazy-part'
import { MenuItem } from '@/ui/menu'

import { balancerPageMessages } from './messages'

const AddRuleDialog = lazyPart(async () => (await import('./rule-dialogs')).AddRuleDialog)
const RemoveRuleDialog = lazyPart(async () => (await import('./rule-dialogs')).RemoveRuleDialog)

/** Which port goes where, with what the service settles by itself. */
export function RulesCard({ balancer }: { balancer: LoadBalancer }) {
  const t = useMessages(balancerPageMessages)
  const words = t.page.rules
  const { show, dialogs } = useDialogs()
  const columns = useRuleColumns()
  return (
    <TableSection
      title={words.title}
      actions={
        <Button
          size="sm"
          icon={<Plus />}
          onClick={() => show((dialog) => <AddRuleDialog balancer={balancer} {...dialog} />)}
        >
          {words.add}
        </Button>
      }
    >
      <DataTable
        label={words.title}
        columns={columns}
        rows={balancer.forwarding_rules ?? []}
        rowId={({ uuid }) => uuid}
        rowLabel={(rule) => words.name(rule.source_port, rule.target_port)}
        renderCard={(rule) => (
          <>
            <CardLine end={rule.protocol}>
              <span className="num text-text">{t.rule(rule.source_port, rule.target_port)}</span>
            </CardLine>
            <RuleSettings rule={rule} />
          </>
        )}
        rowActions={(rule) => (
          <MenuItem
            icon={<Trash2 />}
            danger
            onSelect={() =>
              show((dialog) => <RemoveRuleDialog balancer={balancer} rule={rule} {...dialog} />)
            }
          >
            {words.remove}
          </MenuItem>
        )}
        empty={
          <Empty level={3} title={words.empty}>
            {words.emptyText}
          </Empty>
        }
      />
      {dialogs}
    </TableSection>
  )
}

/** In a card: what the service settles, as far as it says. */
function RuleSettings({ rule: { settings } }: { rule: ForwardingRule }) {
  const t = useMessages(balancerPageMessages).page.rules
  const { connection_limit: limit, session_persistence: persistence } = settings ?? {}
  return (
    <p className="text-xs text-muted empty:hidden">
      {limit != null && <span className="block">{t.atMost(formatNumber(limit))}</span>}
      {persistence != null && (
        <span className="block">{t.sameTarget(persistence === 'SOURCE_IP' ? t.bySource : persistence)}</span>
      )}
    </p>
  )
}

function useRuleColumns(): readonly Column<ForwardingRule>[] {
  const t = useMessages(balancerPageMessages).page.rules
  return useMemo(
    () => [
      {
        id: 'protocol',
        header: t.protocol,
        width: '6rem',
        cell: ({ protocol }) => protocol ?? <Absent unknown />,
      },
      {
        id: 'source',
        header: t.source,
        width: 'minmax(5rem, 1fr)',
        align: 'end',
        cell: (rule) => rule.source_port,
      },
      {
        id: 'target',
        header: t.target,
        width: 'minmax(8rem, 1fr)',
        align: 'end',
        cell: (rule) => rule.target_port,
      },
      {
        id: 'limit',
        header: t.limit,
        width: 'minmax(8rem, 1fr)',
        align: 'end',
        hideBelow: 'lg',
        cell: ({ settings }) =>
          settings?.connection_limit == null ? <Absent unknown /> : formatNumber(settings.connection_limit),
      },
      {
        id: 'persistence',
        header: t.persistence,
        width: 'minmax(10rem, 1.4fr)',
        hideBelow: 'lg',
        cell: ({ settings }) => {
          const persistence = settings?.session_persistence
          if (persistence == null) return <Absent unknown />
          return persistence === 'SOURCE_IP' ? t.bySource : persistence
        },
      },
    ],
    [t],
  )
}
