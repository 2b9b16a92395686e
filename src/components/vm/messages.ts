import { catalogue } from '@/lib/i18n/catalogue'

/** What the shared parts about VMs say. */
const en = {
  states: {
    running: 'Running',
    stopped: 'Stopped',
    creating: 'Creating',
    starting: 'Starting',
    stopping: 'Stopping',
    reinstalling: 'Reinstalling',
    rebuilding: 'Restoring',
    deleting: 'Deleting',
    failed: 'Failed',
    deleted: 'Deleted',
  } satisfies Record<string, string>,
  size: (vcpu: number, memory: string) => `${vcpu} × ${memory}`,
  ownSystem: 'Own system',
  cannot: {
    gone: 'It is not there any more.',
    alreadyRunning: 'It is running already.',
    notRunning: 'It is not running.',
    notStopped: 'It can be started only while it is stopped.',
    inTransition: (status: string) => `It is ${status} right now. Wait until it rests.`,
    notAtRest: 'It is neither running nor stopped, so its size cannot change.',
    rescueNotAtRest: 'It is neither running nor stopped, so it cannot be booted.',
    bootDisk: 'It is the disk that the VM boots from.',
    noDisk: 'It has no disk that a snapshot could be taken of.',
    backupsOn: 'Automatic backups are on already.',
    backupsOff: 'Automatic backups are off already.',
    passwordNeedsRunning: 'The guest itself changes the password, so the VM must be running. Start it first.',
  },
}

export const vmMessages = catalogue('vmMessages', en)
