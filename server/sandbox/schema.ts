import { forcedStopSchema, meteringSchema, spansByTimeSchema, topUpSchema } from './metering/schema.ts'
import { s3Schema } from './s3/schema.ts'
import { paymentsSchema } from './state/payments-schema.ts'
import { vmRevisionsSchema } from './state/vm-revisions-schema.ts'

// Every instant is an INTEGER: milliseconds since 1970 on the tenant's clock. An instant may lie ahead: a row whose
// `deleted_at` is still to come exists until then. Money is a whole number, so that sums are exact: `_cents`, or `_e5` and
// `_e7` for amounts and prices of so many decimals. Flags are 0 or 1.

const initial = `
CREATE TABLE tenants (
  user_id INTEGER PRIMARY KEY AUTOINCREMENT,
  world TEXT NOT NULL,
  clock_ms INTEGER NOT NULL,
  clock_set_at INTEGER NOT NULL,
  clock_speed REAL NOT NULL CHECK (clock_speed > 0),
  clock_held INTEGER NOT NULL
);

CREATE TABLE users (
  user_id INTEGER PRIMARY KEY REFERENCES tenants,
  cookie_id TEXT NOT NULL,
  consumer_id TEXT NOT NULL,
  email TEXT NOT NULL,
  first_name TEXT NOT NULL,
  last_name TEXT NOT NULL,
  personal_id_number TEXT NOT NULL,
  phone_number TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  last_activity INTEGER NOT NULL
);

CREATE TABLE billing_accounts (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  user_id INTEGER NOT NULL REFERENCES tenants,
  title TEXT NOT NULL,
  email TEXT NOT NULL,
  company_name TEXT,
  company_reg_code TEXT,
  company_vat_number TEXT,
  address_line1 TEXT,
  city TEXT,
  county TEXT,
  country TEXT,
  post_index TEXT,
  is_default INTEGER NOT NULL,
  restriction_level TEXT NOT NULL DEFAULT 'CLEAR' CHECK (restriction_level IN ('CLEAR', 'LIMITED', 'FROZEN')),
  credit_amount TEXT NOT NULL DEFAULT '0',
  discount_percentage INTEGER NOT NULL DEFAULT 0,
  vat_percentage INTEGER NOT NULL DEFAULT 20,
  referral_share_code TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  deleted_at INTEGER
);
CREATE INDEX billing_accounts_of_user ON billing_accounts (user_id);
CREATE UNIQUE INDEX one_default_account ON billing_accounts (user_id) WHERE is_default = 1 AND deleted_at IS NULL;

CREATE TABLE tokens (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  user_id INTEGER NOT NULL REFERENCES tenants,
  token TEXT NOT NULL UNIQUE,
  kong_id TEXT NOT NULL,
  description TEXT NOT NULL,
  restricted INTEGER NOT NULL,
  billing_account_id INTEGER REFERENCES billing_accounts,
  created_at INTEGER NOT NULL,
  updated_at INTEGER,
  CHECK (restricted = 0 OR billing_account_id IS NOT NULL)
);
CREATE INDEX tokens_of_user ON tokens (user_id);

CREATE TABLE networks (
  uuid TEXT PRIMARY KEY,
  user_id INTEGER NOT NULL REFERENCES tenants,
  location TEXT NOT NULL,
  name TEXT NOT NULL,
  vlan_id INTEGER NOT NULL,
  subnet TEXT NOT NULL,
  subnet_ipv6 TEXT NOT NULL,
  is_default INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  UNIQUE (user_id, location, vlan_id),
  UNIQUE (user_id, location, subnet)
);
CREATE UNIQUE INDEX one_default_network ON networks (user_id, location) WHERE is_default = 1;

-- Who holds which private address. An address is free as soon as its row is gone.
CREATE TABLE address_leases (
  network_uuid TEXT NOT NULL REFERENCES networks,
  address INTEGER NOT NULL,
  holder_uuid TEXT NOT NULL UNIQUE,
  PRIMARY KEY (network_uuid, address)
) WITHOUT ROWID;

-- \`status\` is where the machine comes to rest; until \`transition_until\` it shows \`transition\` instead.
CREATE TABLE vms (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  user_id INTEGER NOT NULL REFERENCES tenants,
  location TEXT NOT NULL,
  billing_account_id INTEGER NOT NULL REFERENCES billing_accounts,
  name TEXT NOT NULL,
  hostname TEXT NOT NULL,
  description TEXT NOT NULL,
  os_name TEXT NOT NULL,
  os_version TEXT NOT NULL,
  vcpu INTEGER NOT NULL,
  memory INTEGER NOT NULL,
  username TEXT NOT NULL,
  backup INTEGER NOT NULL,
  in_rescue INTEGER NOT NULL DEFAULT 0,
  cloud_init TEXT,
  designated_pool_uuid TEXT NOT NULL,
  private_ipv4 TEXT NOT NULL,
  public_ipv6 TEXT,
  status TEXT NOT NULL,
  transition TEXT,
  transition_until INTEGER,
  created_at INTEGER NOT NULL,
  updated_at INTEGER,
  deleted_at INTEGER
);
CREATE INDEX vms_of_location ON vms (user_id, location);

CREATE TABLE disks (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  user_id INTEGER NOT NULL REFERENCES tenants,
  location TEXT NOT NULL,
  billing_account_id INTEGER NOT NULL REFERENCES billing_accounts,
  vm_uuid TEXT REFERENCES vms (uuid),
  device TEXT,
  is_primary INTEGER NOT NULL,
  size_gb INTEGER NOT NULL,
  os_name TEXT,
  os_version TEXT,
  source_image_type TEXT NOT NULL CHECK (source_image_type IN ('OS_BASE', 'DISK', 'SNAPSHOT', 'EMPTY')),
  source_image TEXT,
  created_at INTEGER NOT NULL,
  updated_at INTEGER,
  deleted_at INTEGER,
  CHECK ((vm_uuid IS NULL) = (device IS NULL))
);
CREATE INDEX disks_of_location ON disks (user_id, location);
CREATE INDEX disks_of_vm ON disks (vm_uuid);
CREATE UNIQUE INDEX one_disk_per_device ON disks (vm_uuid, device) WHERE deleted_at IS NULL;

CREATE TABLE replicas (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  user_id INTEGER NOT NULL REFERENCES tenants,
  location TEXT NOT NULL,
  disk_id INTEGER NOT NULL REFERENCES disks,
  disk_uuid TEXT NOT NULL,
  type TEXT NOT NULL CHECK (type IN ('snapshot', 'backup')),
  size_gb INTEGER NOT NULL,
  os_name TEXT,
  os_version TEXT,
  created_at INTEGER NOT NULL,
  deleted_at INTEGER
);
CREATE INDEX replicas_of_location ON replicas (user_id, location);
CREATE INDEX replicas_of_disk ON replicas (disk_uuid);

CREATE TABLE floating_ips (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  user_id INTEGER NOT NULL REFERENCES tenants,
  location TEXT NOT NULL,
  billing_account_id INTEGER NOT NULL REFERENCES billing_accounts,
  address TEXT NOT NULL,
  name TEXT NOT NULL,
  assigned_to TEXT,
  assigned_to_resource_type TEXT,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  unassigned_at INTEGER,
  deleted_at INTEGER,
  CHECK ((assigned_to IS NULL) = (assigned_to_resource_type IS NULL))
);
CREATE INDEX floating_ips_of_location ON floating_ips (user_id, location);
CREATE UNIQUE INDEX one_holder_per_address ON floating_ips (user_id, address) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX one_address_per_resource ON floating_ips (assigned_to) WHERE deleted_at IS NULL;

CREATE TABLE faults (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  user_id INTEGER NOT NULL REFERENCES tenants,
  method TEXT,
  path TEXT NOT NULL,
  kind TEXT NOT NULL,
  moment TEXT NOT NULL,
  latency_ms INTEGER NOT NULL,
  status INTEGER,
  body TEXT,
  times_left INTEGER
);
CREATE INDEX faults_of_user ON faults (user_id);

CREATE TABLE endpoint_calls (
  endpoint TEXT PRIMARY KEY,
  calls INTEGER NOT NULL
) WITHOUT ROWID;
`

const bucketsAndLoadBalancers = `
CREATE TABLE buckets (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  user_id INTEGER NOT NULL REFERENCES tenants,
  billing_account_id INTEGER NOT NULL REFERENCES billing_accounts,
  name TEXT NOT NULL,
  size_bytes INTEGER NOT NULL,
  num_objects INTEGER NOT NULL,
  is_suspended INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL,
  modified_at INTEGER NOT NULL,
  UNIQUE (user_id, name)
);

CREATE TABLE s3_keys (
  access_key TEXT PRIMARY KEY,
  secret_key TEXT NOT NULL,
  user_id INTEGER NOT NULL REFERENCES tenants,
  created_at INTEGER NOT NULL
);
CREATE INDEX s3_keys_of_user ON s3_keys (user_id);

CREATE TABLE load_balancers (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  user_id INTEGER NOT NULL REFERENCES tenants,
  location TEXT NOT NULL,
  billing_account_id INTEGER NOT NULL REFERENCES billing_accounts,
  display_name TEXT NOT NULL,
  network_uuid TEXT NOT NULL,
  private_address TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER
);
CREATE INDEX load_balancers_of_location ON load_balancers (user_id, location);

CREATE TABLE forwarding_rules (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  load_balancer_uuid TEXT NOT NULL REFERENCES load_balancers (uuid),
  source_port INTEGER NOT NULL CHECK (source_port BETWEEN 1 AND 65535),
  target_port INTEGER NOT NULL CHECK (target_port BETWEEN 1 AND 65535),
  created_at INTEGER NOT NULL,
  UNIQUE (load_balancer_uuid, source_port)
);

-- A target stays when its VM is deleted: its address is null then.
CREATE TABLE load_balancer_targets (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  load_balancer_uuid TEXT NOT NULL REFERENCES load_balancers (uuid),
  target_uuid TEXT NOT NULL REFERENCES vms (uuid),
  created_at INTEGER NOT NULL,
  UNIQUE (load_balancer_uuid, target_uuid)
);
`

const unfinishedTenants = `
-- A large world is made in many transactions: until the last one its tenant is not whole.
ALTER TABLE tenants ADD COLUMN is_whole INTEGER NOT NULL DEFAULT 1;
-- Whether anything refers to a disk that is removed with its tenant is asked for each one.
CREATE INDEX replicas_of_disk_row ON replicas (disk_id);
`

/** One entry per schema version, in order; `PRAGMA user_version` counts those applied. Never edit a released one: append. */
export const migrations: readonly string[] = [
  initial,
  bucketsAndLoadBalancers,
  paymentsSchema,
  meteringSchema,
  s3Schema,
  vmRevisionsSchema,
  topUpSchema,
  forcedStopSchema,
  spansByTimeSchema,
  unfinishedTenants,
]
