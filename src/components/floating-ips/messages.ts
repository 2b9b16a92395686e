import { catalogue } from '@/lib/i18n/catalogue'

/** What the shared parts about floating IPs say. An ellipsis says that it asks first. */
const en = {
  idle: 'Not assigned',
  kinds: { vm: 'Virtual machine', load_balancer: 'Load balancer', service: 'Service' },
  menu: {
    assign: 'Assign…',
    move: 'Move to another VM or load balancer…',
    unassign: 'Unassign…',
    rename: 'Rename…',
    account: 'Move to another billing account…',
    copy: 'Copy address',
    copied: (address: string) => `${address} copied`,
    copyFailed: (address: string) => `Could not copy. The address is ${address}.`,
    release: 'Release…',
  },
  cannot: {
    unassign: 'It is assigned to nothing.',
    receive: (address: string) => `It has ${address} already, and the service allows no second one.`,
  },
  rename: {
    title: (address: string) => `Rename ${address}`,
    hint: 'For you only: a purpose, a DNS name. It may stay empty.',
  },
  account: {
    text: 'From now on the chosen account pays for it. What it has cost so far stays with the present one.',
  },
  assign: {
    title: (address: string) => `Assign ${address}`,
    text: 'What it is assigned to can be reached at this address from the internet.',
    to: 'Assign to',
    submit: 'Assign',
    failed: 'It was not assigned',
    choose: 'Choose what it is to be assigned to',
  },
  /** In two steps, told as one. */
  move: {
    title: (address: string) => `Move ${address} to another VM or load balancer`,
    text: (from: string) =>
      `It is unassigned from ${from} and assigned to what you choose. For a moment in between it leads nowhere; if the new one does not take it, it goes back to ${from}.`,
    to: 'Move to',
    submit: 'Move',
    failed: 'It was not moved',
    choose: 'Choose where it is to be moved',
    write: (address: string, from: string, to: string) => `Move ${address} from ${from} to ${to}`,
    isElsewhere: (address: string, from: string) =>
      `${address} is not on ${from} any more, so nothing was done. Look at what uses it now.`,
    isBack: (from: string) => `It is back on ${from}.`,
    isNowhere: (from: string) =>
      `It could not be put back on ${from} either: it is assigned to nothing now, and stays reserved for you.`,
    isUnknown: 'It is not clear where it is now: look before you try again.',
  },
  targets: {
    unread: 'The virtual machines',
    balancersUnread: 'The load balancers',
    none: 'There is nothing in this location that it could be assigned to.',
    balancer: 'Load balancer',
    here: 'It is there now.',
  },
  unassign: {
    title: (address: string) => `Unassign ${address}`,
    text: (from: string) => `${from} can no longer be reached at it. Connections through it end at once.`,
    stays: (monthly: string | null) =>
      monthly === null
        ? 'It stays reserved for you, and may cost until it is released.'
        : `It stays reserved for you, and costs ${monthly} a month until it is released or assigned again.`,
    confirm: 'Unassign',
    keep: 'Leave it there',
  },
  release: {
    title: (address: string) => `Release ${address}`,
    text: 'It goes back to the provider and may be given to somebody else. You cannot get it back: whatever points to it, as DNS records, must point elsewhere.',
    inUse: (by: string) => `It is assigned to ${by}, which can no longer be reached at it.`,
    saves: (monthly: string) => `It has cost ${monthly} a month; that ends.`,
    confirm: 'Release address',
  },
  create: {
    title: 'New floating IP',
    text: 'The service picks a free public IPv4 address and reserves it for you.',
    name: 'Name',
    nameHint: 'For you only: a purpose, a DNS name.',
    submit: 'Reserve address',
    failed: 'No address was reserved',
    noAccount: 'Without a billing account nothing can be reserved',
    reading: 'The billing accounts are still being read',
    cost: (idle: string, assigned: string) =>
      `It costs ${idle} a month while it is assigned to nothing, and ${assigned} a month while it is.`,
    costUnknown: 'The price list names no price for it.',
  },
  give: {
    title: (vm: string) => `Assign a floating IP to ${vm}`,
    text: 'It can then be reached at this address from the internet.',
    which: 'Which one',
    fresh: 'A new one',
    freshHint: 'A free address is reserved and assigned.',
    submit: 'Assign',
    failed: 'It was not assigned',
    unread: 'The floating IPs',
    write: (vm: string) => `Assign a floating IP to ${vm}`,
    reservedOnly: (address: string) =>
      `${address} is reserved for you now, but assigned to nothing: choose it from the list to try again.`,
    maybeAssigned: (address: string) =>
      `${address} is reserved for you now. It is not clear whether it was assigned: look before you try again.`,
    noAccount: 'It is not known which billing account would pay for it.',
    choose: 'Choose one first',
  },
}

export const floatingIpMessages = catalogue('floatingIpMessages', en)
