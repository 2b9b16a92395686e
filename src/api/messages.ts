import { catalogue } from '@/lib/i18n/catalogue'

const en = {
  /** What a write does, as it stands in the activity list and in the notice of its outcome. */
  writes: {
    createVm: (name: string) => `Create ${name}`,
    startVm: (name: string) => `Start ${name}`,
    stopVm: (name: string) => `Stop ${name}`,
    forceStopVm: (name: string) => `Cut the power of ${name}`,
    renameVm: (name: string, to: string) => `Rename ${name} to ${to}`,
    resizeVm: (name: string) => `Resize ${name}`,
    changePassword: (name: string) => `Change the password on ${name}`,
    deleteVm: (name: string) => `Delete ${name}`,
    rescueVm: (name: string) => `Boot ${name} into rescue`,
    reinstallVm: (name: string) => `Reinstall ${name}`,
    rebuildVm: (name: string, replica: string) => `Restore ${name} from ${replica}`,
    cloneVm: (name: string, to: string) => `Clone ${name} as ${to}`,
    moveVm: (name: string, account: string) => `Move ${name} to ${account}`,
    createSnapshot: (disk: string, name: string) => `Take a snapshot of ${disk} of ${name}`,
    deleteReplica: (replica: string, name: string) => `Delete ${replica} of ${name}`,
    setBackups: (name: string, on: boolean) => `Switch automatic backups of ${name} ${on ? 'on' : 'off'}`,
    /** The call only turns the switch; somebody else turned it meanwhile. */
    backupsTurned: (wanted: boolean) =>
      `Automatic backups are ${wanted ? 'off' : 'on'} now: someone else changed them at the same moment. Look before you try again.`,
    addDisk: (name: string, gb: number) => `Add a disk of ${gb} GB to ${name}`,
    growDisk: (disk: string, name: string, gb: number) => `Grow ${disk} of ${name} to ${gb} GB`,
    deleteDisk: (disk: string, name: string) => `Delete disk ${disk} of ${name}`,
    attachDisk: (disk: string, name: string) => `Attach ${disk} to ${name}`,
    detachDisk: (disk: string, name: string) => `Detach ${disk} from ${name}`,
    createFloatingIp: (name: string) =>
      name === '' ? 'Reserve a floating IP' : `Reserve a floating IP ${name}`,
    renameFloatingIp: (address: string, to: string) =>
      to === '' ? `Take the name off ${address}` : `Name ${address} ${to}`,
    moveFloatingIpToAccount: (address: string, account: string) => `Move ${address} to ${account}`,
    assignFloatingIp: (address: string, to: string) => `Assign ${address} to ${to}`,
    unassignFloatingIp: (address: string, from: string) => `Unassign ${address} from ${from}`,
    releaseFloatingIp: (address: string) => `Release ${address}`,
    createBucket: (name: string) => `Create bucket ${name}`,
    bucketTaken: (name: string) =>
      `${name} is taken: the names of buckets are unique among all customers. Choose another one.`,
    moveBucket: (name: string, account: string) => `Move bucket ${name} to ${account}`,
    deleteBucket: (name: string) => `Delete bucket ${name}`,
    setUpS3: 'Set up S3 access',
    createS3Key: 'Generate an S3 key',
    deleteS3Key: (key: string) => `Delete the S3 key ${key}`,
    createDisk: (gb: number) => `Create a disk of ${gb} GB`,
    moveDisk: (name: string, account: string) => `Move ${name} to ${account}`,
    updateProfile: 'Save the profile',
    createToken: (name: string) => `Create the token ${name}`,
    describeToken: (name: string, to: string) => `Describe the token ${name} as ${to}`,
    restrictToken: (name: string) => `Restrict the token ${name}`,
    liftToken: (name: string) => `Lift the restriction of the token ${name}`,
    deleteToken: (name: string) => `Delete the token ${name}`,
    createNetwork: (name: string) => `Create the network ${name}`,
    renameNetwork: (name: string, to: string) => `Rename the network ${name} to ${to}`,
    makeNetworkDefault: (name: string) => `Make ${name} the default network`,
    deleteNetwork: (name: string) => `Delete the network ${name}`,
    createLoadBalancer: (name: string) => `Create the load balancer ${name}`,
    renameLoadBalancer: (name: string, to: string) => `Rename the load balancer ${name} to ${to}`,
    moveLoadBalancer: (name: string, account: string) => `Move ${name} to ${account}`,
    addTarget: (target: string, name: string) => `Add ${target} to the targets of ${name}`,
    removeTarget: (target: string, name: string) => `Remove ${target} from the targets of ${name}`,
    addRule: (from: number, to: number, name: string) => `Forward port ${from} to ${to} on ${name}`,
    removeRule: (from: number, to: number, name: string) =>
      `Stop forwarding port ${from} to ${to} on ${name}`,
    deleteLoadBalancer: (name: string) => `Delete the load balancer ${name}`,
    deleteUnattachedDisk: (name: string) => `Delete ${name}`,
    updateBillingAccount: (account: string) => `Save the details of ${account}`,
    setDefaultBillingAccount: (account: string) => `Make ${account} the default`,
    deleteBillingAccount: (account: string) => `Delete ${account}`,
    payInvoice: (number: string) => `Pay invoice ${number}`,
    payAllInvoices: (account: string) => `Pay all invoices of ${account}`,
    payAmount: (account: string) => `Pay towards the invoices of ${account}`,
    setTopUp: (account: string, on: boolean) =>
      on ? `Set automatic top-up of ${account}` : `Switch automatic top-up of ${account} off`,
    addCard: 'Add a card',
    setPrimaryCard: (card: string) => `Make ${card} the primary card`,
    removeCard: (card: string) => `Remove ${card}`,
    applyForInvoicePayment: 'Apply for paying by invoice',
    buyCredit: (amount: string) => `Buy ${amount} of credit`,
    requestCreditInvoice: (amount: string) => `Request an invoice for ${amount} of credit`,
  },
  /** After a create without a clear answer; stands after the sentence that says so. */
  createdOrNot: {
    absent: 'It was not made: you can try again.',
    unknown: 'It may have been made all the same: look before you try again.',
  },
  /** After a change without a clear answer; stands before the sentence that says so. */
  notChanged: 'It was looked at again, and this was not done: you can try again.',
  /** Why a purchase of credit did not go as it was confirmed. */
  purchases: {
    absent:
      'The credit was read again, and nothing was bought so far. The charge may still be on its way: look again in a minute before you buy a second time.',
    unknown: 'It may have been bought all the same: look at the credit before you buy again.',
    unread:
      'Nothing was charged: the credit could not be read first, so a purchase could not be told from what was there before. Try again.',
  },
  /** When no clear answer came to setting automatic top-up. */
  topUpOrNot: {
    absent:
      'The account was read again, and it was not done so far. Look again in a minute before you send it a second time: it may charge.',
    unread:
      'It may have been set, and have charged, all the same: look at the credit before you send it again.',
    unreadBefore:
      'Nothing was sent: the account could not be read first, so it is not known whether it would charge at once. Try again.',
  },
  /** When no clear answer came to saving the details of a billing account. */
  detailsOrNot: {
    absent:
      'The account was read again, and it is not changed so far. What you typed is still here: save it again in a minute.',
    unread:
      'They may have been saved all the same. What you typed is still here: saving it again does no harm.',
  },
  topUpNotCharged: (why: string) =>
    `Automatic top-up is set, but its first charge failed: ${why} It is tried again, as long as you do not switch it off or change the card.`,
  /** Why a payment did not go as it was confirmed. */
  payments: {
    changed:
      'Nothing was charged: another amount is owed by now than was shown. Somebody else paid, or an invoice was added. Look at the amount and confirm again.',
    unread:
      'Nothing was charged: what is owed could not be read completely, so it is not known how much would be.',
    notSeen:
      'The invoices were read again, and nothing is paid so far. The payment may still be on its way: look again in a minute before you pay a second time.',
    unknown: 'It may have been paid all the same: look at the invoices before you pay again.',
  },
  /** Why a call failed, and what to do about it. */
  failures: {
    network: 'The server cannot be reached. Check your connection, then try again.',
    offline: 'You are offline, so nothing was sent. Try again once you are back.',
    timeout: 'No answer came in time. The service may be busy; try again in a moment.',
    unauthenticated: 'Your session has ended. Sign in again to go on.',
    refused: 'The service refused this.',
    assignedMeanwhile: (address: string) =>
      `${address} was assigned to something since you last saw it, so it was not released. Look at what uses it now.`,
    unavailable: 'The service is not available at the moment. Try again shortly.',
    malformed:
      'The service answered with something this panel cannot read. Try again; if it stays, tell your provider.',
    status: (status: number) => `The service answered with an unexpected status, ${status}.`,
    request: (id: string) => `(Request ${id})`,
    /** What holds now comes first, and then why. */
    found: (finding: string, why: string) => `${finding} What went wrong: ${why}`,
    unknown: 'Something went wrong in the panel itself. Reload the page; nothing was sent.',
  },
}

export const apiMessages = catalogue('apiMessages', en)
