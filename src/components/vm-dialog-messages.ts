import { catalogue, plural } from '@/lib/i18n/catalogue'
import { formatAnd } from '@/lib/words'

/** What dies with a VM; sizes in words. */
export interface Erased {
  /** "40 GB"; null when it has no boot disk, or its size is not known. */
  readonly boot: string | null
  /** The other disks: "vdb (200 GB)". */
  readonly others: readonly string[]
  readonly snapshots: number
  readonly backups: number
}

function erasedParts({ boot, others, snapshots, backups }: Erased): string[] {
  const parts = [boot === null ? 'the boot disk' : `the boot disk (${boot})`]
  if (others.length > 0) {
    const disks = plural(others.length, { one: 'the attached disk', other: 'the # attached disks' })
    parts.push(`${disks} ${formatAnd(others)}`)
  }
  if (snapshots > 0) parts.push(plural(snapshots, { one: '# snapshot', other: '# snapshots' }))
  if (backups > 0) parts.push(plural(backups, { one: '# backup', other: '# backups' }))
  return parts
}

/** The dialogs about one VM. */
const en = {
  delete: {
    title: (name: string) => `Delete ${name}`,
    confirm: 'Delete VM',
    erased: (erased: Erased) => `Erased with it: ${formatAnd(erasedParts(erased))}. This cannot be undone.`,
    running: 'It is running: whatever it serves ends at once.',
    stays: 'What stays and keeps costing',
    floatingIp: 'Floating IP',
    nothing: 'No floating IP is assigned to it.',
    floatingIps: 'Its floating IPs',
    unread: 'If it has a floating IP, that stays and keeps costing.',
    detached:
      'Disks that were detached from it before are not touched; they are paid for as long as they exist.',
    release: 'A floating IP is paid for until it is released.',
    perMonth: (amount: string) => `${amount} a month`,
    notKnown: 'price not known',
  },
  stop: {
    title: (name: string) => `Stop ${name}`,
    text: 'Its system is asked to shut down, which takes up to half a minute. Until it is started again nothing on it can be reached.',
    cost: (stopped: string, running: string) =>
      `While stopped it costs ${stopped} a month for its storage, instead of ${running}.`,
    confirm: 'Stop VM',
    keep: 'Keep it running',
  },
  forceStop: {
    title: (name: string) => `Force ${name} to stop`,
    text: 'The power is cut at once, as if its plug were pulled.',
    loss: 'What its programs have not yet written to disk is lost, and files that are being written may be damaged. An ordinary stop avoids that; use this only when the system no longer reacts.',
    confirm: 'Cut the power',
    keep: 'Leave it on',
  },
  restart: {
    write: (name: string) => `Restart ${name}`,
    title: (name: string) => `Restart ${name}`,
    text: 'Its system is asked to shut down and is then started again. For about half a minute nothing on it can be reached.',
    confirm: 'Restart VM',
    keep: 'Keep it running',
    leftOff: (name: string, why: string) =>
      `${name} was stopped but did not start again, so it is off now. Start it yourself. ${why}`,
  },
  rename: {
    title: (name: string) => `Rename ${name}`,
    text: 'Only its name in the panel and in invoices changes; the host name inside the system stays.',
    submit: 'Rename',
    failed: 'It was not renamed',
    unchanged: 'This is its name already',
  },
  resize: {
    title: (name: string) => `Resize ${name}`,
    text: 'The size can change only while it is stopped. It stays stopped afterwards: start it when you are done.',
    submit: 'Resize',
    failed: 'It was not resized',
    unchanged: 'Choose other cores or memory first',
    nowIs: (size: string) => `now ${size}`,
    cores: (count: number) => plural(count, { one: '# core', other: '# cores' }),
    price: 'Price while it runs',
  },
  password: {
    title: (name: string) => `Change a password on ${name}`,
    text: 'The system on the VM changes it, so it must be running. Whoever is logged in stays logged in.',
    usernameHint: 'Must exist on the VM already',
    submit: 'Change password',
    failed: 'The password was not changed',
    keep: 'The panel does not keep the new password. Note it down before you go on.',
  },
  rules: {
    reading: 'The rules of the location are still being read',
    unread: 'The rules of the location could not be read, so that only the service checks this.',
  },
}

export const vmDialogMessages = catalogue(en)
