/**
 * Counts what is written to a VM, its disks and their replicas, so that what was read of it can be kept until then. Triggers count in
 * the transaction of the write itself, so nothing else has to remember to.
 */
const of = {
  disks: (row: 'NEW' | 'OLD') => `${row}.vm_uuid`,
  replicas: (row: 'NEW' | 'OLD') => `(SELECT vm_uuid FROM disks WHERE id = ${row}.disk_id)`,
}

const events = { INSERT: ['NEW'], UPDATE: ['NEW', 'OLD'], DELETE: ['OLD'] } as const

function counted(table: keyof typeof of): string {
  return Object.entries(events)
    .map(
      ([event, rows]) => `
  CREATE TRIGGER ${table}_revise_on_${event.toLowerCase()} AFTER ${event} ON ${table} BEGIN
    UPDATE vms SET revision = revision + 1 WHERE uuid IN (${rows.map((row) => of[table](row)).join(', ')});
  END;`,
    )
    .join('')
}

export const vmRevisionsSchema = `
ALTER TABLE vms ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
CREATE TRIGGER vms_revised AFTER UPDATE ON vms WHEN NEW.revision = OLD.revision BEGIN
  UPDATE vms SET revision = revision + 1 WHERE id = NEW.id;
END;
${counted('disks')}
${counted('replicas')}
-- What is on its way out or in.
CREATE INDEX disks_that_end ON disks (user_id, deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX replicas_that_end ON replicas (user_id, deleted_at) WHERE deleted_at IS NOT NULL;
`
