import { catalogue } from '@/lib/i18n/catalogue'

/** The form of a new load balancer. */
const en = {
  title: 'New load balancer',
  crumb: 'Load balancers',
  noLocation: 'There is no location',
  noLocationText: 'The service names no location in which something could be created.',
  general: 'Load balancer',
  name: 'Name',
  network: 'Network',
  address: 'Reserve a public address',
  addressHint:
    'It can be reached from the internet. The address stays yours when the load balancer is deleted.',
  noAddressHint: 'It can be reached from its private network only. A floating IP can be assigned later.',
  rules: 'Forwarding rules',
  addRule: 'Add another rule',
  removeRule: (number: number) => `Remove rule ${number}`,
  rule: (number: number) => `Rule ${number}`,
  noRules: 'Without a rule it forwards nothing. Rules can be added later.',
  targets: 'Targets',
  vms: 'Virtual machines',
  vmsUnread: 'The virtual machines',
  noVms: 'There is no virtual machine in this network. Targets can be added later.',
  noTargets: 'Without a target nobody answers. Targets can be added later.',
  oneTarget: 'With a single running target, nobody answers when it stops.',
  noneRunning: 'None of these targets runs, so nobody answers until one is started.',
  billing: 'Billing',
  price: 'Price',
  month: (hours: number, rate: string) => `a month of ${hours} hours, ${rate} an hour`,
  priceUnknown: 'The price list names no price for a load balancer.',
  addressPrice: (amount: string) => `Its public address costs another ${amount} a month.`,
  addressFree: 'Its public address costs nothing as long as it is assigned.',
  addressPriceUnknown: 'The price list names no price for its public address.',
  submit: 'Create load balancer',
  creating: 'It is being created, which takes some seconds.',
  failed: 'The load balancer was not created',
  noAccount: 'Without a billing account nothing can be created',
  reading: 'The billing accounts are still being read',
  readingNetworks: 'The networks are still being read',
  networksUnread: 'The networks could not be read. Try again where they are chosen.',
}

export const createBalancerMessages = catalogue('createBalancerMessages', en)
