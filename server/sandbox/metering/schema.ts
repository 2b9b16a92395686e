/**
 * What each resource was, from when until when: `usage_spans`, from which everything that costs is reckoned. Triggers keep it, in
 * the transaction of the write itself, so whatever changes a resource is metered, and nothing else has to remember to.
 *
 * A row tells the instant of its change itself: `created_at`, `updated_at` or `deleted_at`. Spans of one resource never overlap.
 */
interface Metered {
  readonly kind: string
  readonly table: string
  /** Columns of a span and what they hold, of the row `NEW`. */
  readonly state: Readonly<Record<string, string>>
  /** What of the row makes a new span when it changes. */
  readonly watched: readonly string[]
}

const machine: Metered = {
  kind: 'vm',
  table: 'vms',
  state: {
    location: 'NEW.location',
    vm_uuid: 'NEW.uuid',
    vcpu: 'NEW.vcpu',
    memory: 'NEW.memory',
    os_name: 'NEW.os_name',
    active: "NEW.status = 'running'",
  },
  watched: ['vcpu', 'memory', 'os_name', 'status'],
}

const metered: readonly Metered[] = [
  machine,
  {
    kind: 'disk',
    table: 'disks',
    state: { location: 'NEW.location', vm_uuid: 'NEW.vm_uuid', size: 'NEW.size_gb', active: '1' },
    watched: ['vm_uuid', 'size_gb'],
  },
  {
    kind: 'floating_ip',
    table: 'floating_ips',
    state: { location: 'NEW.location', active: 'NEW.assigned_to IS NOT NULL' },
    watched: ['assigned_to'],
  },
  {
    kind: 'load_balancer',
    table: 'load_balancers',
    state: { location: 'NEW.location', active: '1' },
    watched: [],
  },
  {
    kind: 'bucket',
    table: 'buckets',
    state: { size: 'NEW.size_bytes', active: '1' },
    watched: ['size_bytes'],
  },
]

/** A span of the row from one instant until another. */
function insertion(
  { kind, state }: Metered,
  from: string,
  until: string,
  { active = state['active'], continues = '0' } = {},
): string {
  const columns = { ...state, active: active ?? '1' }
  return `
    INSERT INTO usage_spans (user_id, billing_account_id, kind, resource, ${Object.keys(columns).join(', ')}, from_ms, until_ms, continues)
      SELECT NEW.user_id, NEW.billing_account_id, '${kind}', NEW.id, ${Object.values(columns).join(', ')}, ${from}, ${until},
        ${continues}
      WHERE ${until} IS NULL OR ${until} > ${from};`
}

function insertTrigger(entry: Metered): string {
  return `
  CREATE TRIGGER ${entry.table}_metered_from_the_start AFTER INSERT ON ${entry.table} BEGIN
    ${insertion(entry, 'NEW.created_at', 'NEW.deleted_at')}
  END;`
}

function changeTrigger(entry: Metered): string {
  const { kind, table } = entry
  const watched = ['billing_account_id', 'deleted_at', ...entry.watched]
  const changed = watched.map((column) => `NEW.${column} IS NOT OLD.${column}`).join(' OR ')
  const at = '(CASE WHEN NEW.deleted_at IS NOT OLD.deleted_at THEN NEW.deleted_at ELSE NEW.updated_at END)'
  // A machine that is shutting down is paid for as running until it has stopped.
  const rest = `(CASE WHEN NEW.transition = 'stopping' THEN MAX(NEW.transition_until, ${at}) ELSE ${at} END)`
  // Whether another span of the row ends where this one begins.
  const continues = (from: string): string =>
    `EXISTS (SELECT 1 FROM usage_spans WHERE kind = '${kind}' AND resource = NEW.id AND until_ms = ${from})`
  const spans =
    kind === 'vm'
      ? insertion(entry, at, rest, { active: '1', continues: continues(at) }) +
        insertion(entry, rest, 'NEW.deleted_at', { continues: continues(rest) })
      : insertion(entry, at, 'NEW.deleted_at', { continues: continues(at) })
  return `
  CREATE TRIGGER ${table}_metered_on_change AFTER UPDATE OF ${watched.join(', ')} ON ${table} WHEN ${changed} BEGIN
    DELETE FROM usage_spans WHERE kind = '${kind}' AND resource = NEW.id AND from_ms >= ${at};
    UPDATE usage_spans SET until_ms = ${at}
      WHERE kind = '${kind}' AND resource = NEW.id AND (until_ms IS NULL OR until_ms > ${at});
    ${spans}
  END;`
}

/** For what was there before it was metered: as it is now, since it was made. */
function backfill({ kind, table, state }: Metered): string {
  const values = Object.values(state).map((value) => value.replaceAll('NEW.', ''))
  return `
  INSERT INTO usage_spans (user_id, billing_account_id, kind, resource, ${Object.keys(state).join(', ')}, from_ms, until_ms, continues)
    SELECT user_id, billing_account_id, '${kind}', id, ${values.join(', ')}, created_at, deleted_at, 0
    FROM ${table} WHERE deleted_at IS NULL OR deleted_at > created_at;`
}

/**
 * Whatever changes what is to be paid counts on, so that a reckoning can be kept until then. What is inserted is told by the
 * number of the last row.
 */
function countedChanges(table: string, event: 'UPDATE' | 'DELETE'): string {
  const row = event === 'DELETE' ? 'OLD' : 'NEW'
  return `
  CREATE TRIGGER ${table}_counted_${event.toLowerCase()} AFTER ${event} ON ${table} BEGIN
    UPDATE tenants SET usage_changes = usage_changes + 1 WHERE user_id = ${row}.user_id;
  END;`
}

/** Buckets get what the other resources have: instants of their change and end, so that a deleted one stays to be paid. */
const bucketsThatStay = `
CREATE TABLE buckets_that_stay (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  user_id INTEGER NOT NULL REFERENCES tenants,
  billing_account_id INTEGER NOT NULL REFERENCES billing_accounts,
  name TEXT NOT NULL,
  size_bytes INTEGER NOT NULL,
  num_objects INTEGER NOT NULL,
  is_suspended INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL,
  modified_at INTEGER NOT NULL,
  updated_at INTEGER,
  deleted_at INTEGER
);
INSERT INTO buckets_that_stay SELECT id, user_id, billing_account_id, name, size_bytes, num_objects, is_suspended,
  created_at, modified_at, NULL, NULL FROM buckets;
DROP TABLE buckets;
ALTER TABLE buckets_that_stay RENAME TO buckets;
CREATE UNIQUE INDEX one_bucket_per_name ON buckets (user_id, name) WHERE deleted_at IS NULL;
`

const usageSpans = `
CREATE TABLE usage_spans (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  user_id INTEGER NOT NULL,
  billing_account_id INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN (${metered.map(({ kind }) => `'${kind}'`).join(', ')})),
  resource INTEGER NOT NULL,
  location TEXT,
  -- The VM that it is, or that the disk is attached to.
  vm_uuid TEXT,
  vcpu INTEGER,
  memory INTEGER,
  os_name TEXT,
  -- Whether the VM runs, the address is assigned.
  active INTEGER NOT NULL,
  -- GB of a disk, bytes of a bucket.
  size INTEGER,
  from_ms INTEGER NOT NULL,
  until_ms INTEGER CHECK (until_ms > from_ms),
  continues INTEGER NOT NULL
);
CREATE UNIQUE INDEX one_span_at_a_time ON usage_spans (kind, resource, from_ms);
CREATE INDEX spans_of_account ON usage_spans (billing_account_id, until_ms);
CREATE INDEX replicas_by_time ON replicas (user_id, created_at);

ALTER TABLE tenants ADD COLUMN usage_changes INTEGER NOT NULL DEFAULT 0;

-- Up to when months are invoiced and top-ups made.
ALTER TABLE billing_accounts ADD COLUMN settled_until INTEGER NOT NULL DEFAULT 0;
UPDATE billing_accounts SET settled_until = 1000 * unixepoch('now', 'start of month');
ALTER TABLE billing_accounts ADD COLUMN top_up_failed_at INTEGER;
-- It follows from the invoices.
ALTER TABLE billing_accounts DROP COLUMN restriction_level;
`

export const meteringSchema = [
  bucketsThatStay,
  usageSpans,
  ...metered.map(backfill),
  ...metered.map((entry) => insertTrigger(entry) + changeTrigger(entry)),
  countedChanges('usage_spans', 'UPDATE'),
  countedChanges('usage_spans', 'DELETE'),
  countedChanges('replicas', 'UPDATE'),
].join('\n')

/** A machine that is shutting down may be switched off before it has: nothing of it changes then but how long it takes. */
export const forcedStopSchema = `
  DROP TRIGGER ${machine.table}_metered_on_change;
  ${changeTrigger({ ...machine, watched: [...machine.watched, 'transition_until'] })}`

/** A top-up may be in vain without having failed: by an amount that is too small. */
export const topUpSchema = 'ALTER TABLE billing_accounts RENAME COLUMN top_up_failed_at TO top_up_in_vain_at'

/** What begins, or is to begin, in a stretch of time. */
export const spansByTimeSchema = 'CREATE INDEX spans_by_time ON usage_spans (billing_account_id, from_ms)'
