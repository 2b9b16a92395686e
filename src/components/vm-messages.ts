import { catalogue } from '@/lib/i18n/catalogue'

/** What the shared parts about VMs say. */
const en = {
  states: {
    running: 'Running',
    stopped: 'Stopped',
    creating: 'Creating',
    starting: 'Starting',
    stopping: 'Stopping',
    deleting: 'Deleting',
    failed: 'Failed',
    deleted: 'Deleted',
  } satisfies Record<string, string>,
  size: (vcpu: number, memory: string) => `${vcpu} × ${memory}`,
  cannot: {
    alreadyRunning: 'It is running already.',
    notRunning: 'It is not running.',
    notStopped: 'It can be started only while it is stopped.',
    inTransition: (status: string) => `It is ${status} right now. Wait until it rests.`,
    resizeNeedsStop: 'The size can change only while the VM is stopped. Stop it first.',
    passwordNeedsRunning: 'The guest itself changes the password, so the VM must be running. Start it first.',
  },
}

export const vmMessages = catalogue(en)
