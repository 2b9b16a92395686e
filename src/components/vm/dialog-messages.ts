import { catalogue, plural } from '@/lib/i18n/catalogue'
import { uncapitalised } from '@/lib/words'

/** The dialogs about one VM. */
const en = {
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
    leftOff: (name: string) =>
      `${name} was stopped but did not start again, so it is off now. Start it yourself.`,
  },
  addDisk: {
    title: (name: string) => `Add a disk to ${name}`,
    text: 'A new, empty disk, which its system finds at once. It must be formatted there before it can be used.',
    submit: 'Add disk',
    failed: 'No disk was added',
  },
  growDisk: {
    title: (disk: string, name: string) => `Grow ${disk} of ${name}`,
    text: 'A disk can grow, never shrink. The file system on it is not touched: grow it in the system afterwards.',
    now: (size: string) => `now ${size}`,
    submit: 'Grow disk',
    failed: 'The disk did not grow',
    unchanged: 'Choose a larger size first',
  },
  attachDisk: {
    title: (name: string) => `Attach a disk to ${name}`,
    text: 'A disk that is attached to no VM in this location.',
    disk: 'Disk',
    none: 'Every disk of this location is attached already. A new one can be added instead.',
    failedList: 'The disks could not be read.',
    choose: 'Choose a disk first',
    path: 'Its path in the system will be',
    copyPath: 'path',
    submit: 'Attach disk',
    failed: 'The disk was not attached',
  },
  detachDisk: {
    title: (disk: string, name: string) => `Detach ${disk} from ${name}`,
    text: 'Its system no longer sees the disk. Unmount it there first: what is not yet written is lost.',
    stays: 'The disk keeps its data and its snapshots, and is paid for until it is deleted:',
    keep: 'Keep it attached',
    confirm: 'Detach disk',
  },
  deleteDisk: {
    title: (disk: string, name: string) => `Delete disk ${disk} of ${name}`,
    erased: (size: string | null, replicas: number) => {
      const disk = size === null ? 'the disk' : `the disk (${size})`
      return replicas === 0
        ? `Erased: ${disk} with all its data. This cannot be undone.`
        : `Erased: ${disk} with all its data and ${plural(replicas, { one: 'its # snapshot or backup', other: 'its # snapshots and backups' })}. This cannot be undone.`
    },
    replicas: 'Erased with it',
    snapshotNow: 'The snapshot that is being taken',
    waitForSnapshot:
      'A snapshot of this disk is being taken. Wait until it is there, about half a minute: it is erased with the disk.',
    confirm: 'Delete disk',
  },
  snapshot: {
    title: (name: string) => `Take a snapshot of ${name}`,
    text: 'It keeps one disk as it is at this moment. The VM goes on meanwhile; that takes about half a minute.',
    consistent: 'It is running. What its programs have not yet written to disk is not in the snapshot.',
    vm: 'Virtual machine',
    vmNamed: (name: string, location: string) => `${name} (${location})`,
    disk: 'Disk',
    noDisk: 'It has no disk that a snapshot could be taken of.',
    diskNamed: (name: string, size: string | null) => (size === null ? name : `${name}, ${size}`),
    price: (amount: string) => `A snapshot of the whole disk costs up to ${amount} a month.`,
    submit: 'Take snapshot',
    failed: 'No snapshot was taken',
  },
  restore: {
    title: (name: string) => `Restore ${name}`,
    text: (replica: string, disk: string) => `Its disk ${disk} becomes again what it was: ${replica}.`,
    lost: 'Everything that was written to the disk since is lost. This cannot be undone.',
    before: 'Take a snapshot first if you may want to come back to the present state.',
    stops: 'It is running: it is cut off, and stays stopped when it is restored.',
    stopped: 'It stays stopped when it is restored. Start it then.',
    confirm: 'Restore',
    keep: 'Leave it as it is',
    failed: 'It was not restored',
  },
  deleteReplica: {
    title: (replica: string) => `Delete ${replica}`,
    text: (name: string, disk: string) => `It can no longer bring back the disk ${disk} of ${name}.`,
    last: 'It is the last one of this disk.',
    undone: 'This cannot be undone. The disk itself is not touched.',
    confirm: 'Delete',
  },
  replica: {
    /** In the middle of a sentence. */
    dated: (kind: string, time: string) => `the ${kind} of ${time}`,
    undated: (kind: string) => `a ${kind} without a date`,
  },
  rescue: {
    title: (name: string) => `Boot ${name} into rescue`,
    text: 'It starts a live system from outside its disks, so that you can mount and repair what is on them. Its own system does not run meanwhile.',
    ends: 'Rescue ends with the next stop or restart: after that it boots from its own disk as always.',
    running: 'It is running: it is stopped first, and whatever it serves ends with that.',
    step: (name: string) => `Boot ${name} into rescue`,
    stepFailed: 'It is stopped now. Start it, or try again.',
    confirm: 'Boot into rescue',
    keep: 'Cancel',
  },
  backupCost: {
    text: 'Each backup is paid for by its size.',
    rate: (amount: string) => ` A GB costs ${amount} an hour.`,
  },
  reinstall: {
    title: (name: string) => `Reinstall ${name}`,
    lost: 'Everything on its boot disk is erased and replaced by a fresh system. This cannot be undone.',
    kept: 'Its other disks, its snapshots and backups, its addresses and its size stay as they are.',
    isCutOff: 'It is running: its power is cut, and the fresh system is started.',
    access:
      'Users and passwords of the erased system are gone with it. Who can log in to the fresh one the service does not say: set a password on its Settings tab afterwards.',
    system: 'System',
    version: 'Version',
    reading: 'The systems are still being read',
    unread: 'The systems that the location offers',
    none: 'This location offers no systems.',
    present: (name: string) => `${name} (as it is now)`,
    /** Its size does not do for the system. */
    unfit: (system: string, label: string, problem: string) =>
      `The VM is too small for ${system}. ${label}: ${uncapitalised(problem)}.`,
    confirm: 'Erase and reinstall',
    failed: 'It was not reinstalled',
    keep: 'Cancel',
  },
  clone: {
    title: (name: string) => `Clone ${name}`,
    text: 'A second VM is made with copies of all its disks, the same size and the same users. It starts as soon as it is ready, which takes about a minute.',
    consistent:
      'It is running. What its programs have not yet written to disk is not in the copy; stop it first for a clean one.',
    costs: 'It gets no floating IP, and none of the snapshots and backups. It costs:',
    suggestion: (name: string) => `${name}-clone`,
    submit: 'Clone',
    failed: 'It was not cloned',
  },
  move: {
    text: 'From now on the chosen account pays for it and for its disks. What it has cost so far stays with the present one.',
    stays: 'Its floating IPs stay with their account: they are moved on their own page.',
  },
  rename: {
    title: (name: string) => `Rename ${name}`,
    text: 'Only its name in the panel and in invoices changes; the host name inside the system stays.',
    submit: 'Rename',
    failed: 'It was not renamed',
    unchanged: 'This is its name already',
  },
  /** The parts of what is done in several steps, each with how things stand when it fails. */
  steps: {
    stop: (name: string) => `Stop ${name}`,
    stopFailed: 'It was not stopped: it goes on as before. Nothing else was done.',
    start: (name: string) => `Start ${name}`,
  },
  resize: {
    title: (name: string) => `Resize ${name}`,
    text: 'The size can change only while it is stopped.',
    textRunning:
      'The size can change only while it is stopped, so it is stopped first: for about half a minute nothing on it can be reached.',
    startAfter: 'Start it afterwards',
    startAfterHint: 'Otherwise it stays stopped, and only its storage is paid for.',
    step: (size: string) => `Change the size to ${size}`,
    stepFailed: 'It is stopped now and has its old size.',
    startFailed: 'It has its new size, and is stopped.',
    submit: 'Resize',
    submitRunning: 'Stop and resize',
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

export const vmDialogMessages = catalogue('vmDialogMessages', en)
