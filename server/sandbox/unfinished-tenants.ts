import type { Database } from './database.ts'

/** The rows of a table that belong to things of the tenant. */
function through(column: string, table: string, key: string): string {
  return `${column} IN (SELECT ${key} FROM ${table} WHERE user_id = :user_id)`
}

const OWN = 'user_id = :user_id'

/** Where the rows of a world are, each before what it refers to. */
const rowsOfWorld: readonly (readonly [table: string, which: string])[] = [
  ['s3_objects', through('bucket_id', 'buckets', 'id')],
  ['s3_keys', OWN],
  ['load_balancer_targets', through('load_balancer_uuid', 'load_balancers', 'uuid')],
  ['forwarding_rules', through('load_balancer_uuid', 'load_balancers', 'uuid')],
  ['address_leases', through('network_uuid', 'networks', 'uuid')],
  ['credit_records', through('billing_account_id', 'billing_accounts', 'id')],
  ['transactions', through('billing_account_id', 'billing_accounts', 'id')],
  ['invoice_records', through('invoice_id', 'invoices', 'id')],
  ...[
    'invoices',
    'payment_objects',
    'usage_spans',
    'replicas',
    'disks',
    'floating_ips',
    'buckets',
    'load_balancers',
    'vms',
    'networks',
    'tokens',
    'billing_accounts',
    'users',
    'tenants',
  ].map((table) => [table, OWN] as const),
]

/** Removes the tenants whose making was cut off: nobody got to know their tokens. */
export function removeUnfinishedTenants(db: Database): void {
  for (const tenant of db.all<{ user_id: number }>('SELECT user_id FROM tenants WHERE is_whole = 0')) {
    db.transaction(() => {
      for (const [table, which] of rowsOfWorld) db.run(`DELETE FROM ${table} WHERE ${which}`, { ...tenant })
    })
  }
}
