import { catalogue } from '@/lib/i18n/catalogue'

/** The names of what can be done with a VM. An ellipsis says that it asks first. */
const en = {
  start: 'Start',
  stop: 'Stop…',
  forceStop: 'Force stop…',
  restart: 'Restart…',
  rename: 'Rename…',
  resize: 'Resize…',
  rescue: 'Boot into rescue…',
  password: 'Change password…',
  snapshot: 'Take snapshot…',
  backupsOn: 'Switch on automatic backups',
  backupsOff: 'Switch off automatic backups',
  clone: 'Clone…',
  reinstall: 'Reinstall…',
  move: 'Move to another billing account…',
  delete: 'Delete…',
  /** With one of its disks. */
  disk: {
    grow: 'Grow…',
    snapshot: 'Take snapshot…',
    detach: 'Detach…',
    delete: 'Delete…',
  },
  /** With a snapshot or backup. */
  replica: {
    restore: 'Restore the VM…',
    newVm: 'New VM from it',
    notBootable: 'It is of a disk that holds no system of the VM.',
    delete: 'Delete…',
  },
}

export const vmActionsMessages = catalogue('vmActionsMessages', en)
