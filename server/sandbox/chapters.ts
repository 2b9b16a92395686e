import { billingAccounts } from './chapters/billing-accounts.ts'
import { billing } from './chapters/billing.ts'
import { buckets } from './chapters/buckets.ts'
import { campaigns } from './chapters/campaigns.ts'
import { cards } from './chapters/cards.ts'
import { charging } from './chapters/charging.ts'
import { credit } from './chapters/credit.ts'
import { disks } from './chapters/disks.ts'
import { floatingIps } from './chapters/floating-ips.ts'
import { hostPools } from './chapters/host-pools.ts'
import { images } from './chapters/images.ts'
import { invoices } from './chapters/invoices.ts'
import { loadBalancerParts } from './chapters/load-balancer-parts.ts'
import { loadBalancers } from './chapters/load-balancers.ts'
import { locations } from './chapters/locations.ts'
import { networks } from './chapters/networks.ts'
import { parameters } from './chapters/parameters.ts'
import { pricing } from './chapters/pricing.ts'
import { recurringPayment } from './chapters/recurring-payment.ts'
import { s3Keys } from './chapters/s3-keys.ts'
import { tokens } from './chapters/tokens.ts'
import { user } from './chapters/user.ts'
import { vmClone } from './chapters/vm-clone.ts'
import { vmCreation } from './chapters/vm-creation.ts'
import { vmPower } from './chapters/vm-power.ts'
import { vmPublicIp } from './chapters/vm-public-ip.ts'
import { vmReplicas } from './chapters/vm-replicas.ts'
import { vmStorage } from './chapters/vm-storage.ts'
import { vmSystems } from './chapters/vm-systems.ts'
import { vms } from './chapters/vms.ts'
import type { Chapter } from './contract/chapter.ts'

/** The chapters of the reference, in its order. */
export const chapters: readonly Chapter[] = [
  {
    title: 'User',
    description: 'Whose token it is.',
    inLocation: false,
    encoding: 'form',
    endpoints: user,
  },
  {
    title: 'Tokens',
    description: 'What a client shows who it is by. A restricted one sees and uses one billing account only.',
    inLocation: false,
    encoding: 'form',
    endpoints: tokens,
  },
  {
    title: 'Locations',
    description: 'Where resources are.',
    inLocation: false,
    encoding: 'form',
    endpoints: locations,
  },
  {
    title: 'Virtual machines',
    description: 'Machines with their disks, replicas and public addresses. A write answers when it is done.',
    inLocation: true,
    encoding: 'form',
    endpoints: [
      ...vms,
      ...vmCreation,
      ...hostPools,
      ...vmPower,
      ...vmSystems,
      ...vmClone,
      ...vmPublicIp,
      ...vmReplicas,
      ...vmStorage,
    ],
  },
  {
    title: 'Block storage',
    description: 'Disks by themselves, attached to a machine or not.',
    inLocation: true,
    encoding: 'form',
    endpoints: disks,
  },
  {
    title: 'Object storage',
    description: 'Buckets, and the keys that S3 asks for.',
    inLocation: false,
    encoding: 'form',
    endpoints: [...buckets, ...s3Keys],
  },
  {
    title: 'Private networks',
    description: 'What machines and load balancers of a location reach each other by.',
    inLocation: true,
    encoding: 'json',
    endpoints: networks,
  },
  {
    title: 'Floating IPs',
    description: 'Public IPv4 addresses, each leading to a machine or a load balancer, or idle.',
    inLocation: true,
    encoding: 'json',
    endpoints: floatingIps,
  },
  {
    title: 'Load balancers',
    description: 'Spread connections over machines of a network.',
    inLocation: true,
    encoding: 'json',
    endpoints: [...loadBalancers, ...loadBalancerParts],
  },
  {
    title: 'Parameters and images',
    description: 'What a new machine may be like, and be made of.',
    inLocation: true,
    encoding: 'form',
    endpoints: [...parameters, ...images],
  },
  {
    title: 'Billing',
    description: 'Which account pays for what.',
    inLocation: true,
    encoding: 'form',
    endpoints: billing,
  },
  {
    title: 'Payment',
    description: 'Billing accounts with their cards, credit and invoices.',
    inLocation: false,
    encoding: 'form',
    endpoints: [...billingAccounts, ...recurringPayment, ...cards, ...credit, ...invoices, ...campaigns],
  },
  {
    title: 'Pricing',
    description: 'What things cost.',
    inLocation: false,
    encoding: 'form',
    endpoints: pricing,
  },
  {
    title: 'Charging',
    description: 'What resources have cost this month.',
    inLocation: false,
    encoding: 'form',
    endpoints: charging,
  },
]
