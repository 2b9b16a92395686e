import { billingAccounts } from './chapters/billing-accounts.ts'
import { billing } from './chapters/billing.ts'
import { cards } from './chapters/cards.ts'
import { charging } from './chapters/charging.ts'
import { credit } from './chapters/credit.ts'
import { disks } from './chapters/disks.ts'
import { hostPools } from './chapters/host-pools.ts'
import { images } from './chapters/images.ts'
import { invoices } from './chapters/invoices.ts'
import { loadBalancers } from './chapters/load-balancers.ts'
import { locations } from './chapters/locations.ts'
import { networks } from './chapters/networks.ts'
import { objectStorage } from './chapters/object-storage.ts'
import { parameters } from './chapters/parameters.ts'
import { pricing } from './chapters/pricing.ts'
import { recurringPayment } from './chapters/recurring-payment.ts'
import { tokens } from './chapters/tokens.ts'
import { user } from './chapters/user.ts'
import { vmCreation } from './chapters/vm-creation.ts'
import { vmPower } from './chapters/vm-power.ts'
import { vmPublicIp } from './chapters/vm-public-ip.ts'
import { vmReplicas } from './chapters/vm-replicas.ts'
import { vmStorage } from './chapters/vm-storage.ts'
import { vmSystems } from './chapters/vm-systems.ts'
import { vms } from './chapters/vms.ts'
import { chapters } from './chapters.ts'
import type { Chapter } from './http/call.ts'

/** Every endpoint that is emulated; a new chapter is one module and one line here. */
export const handlers: Chapter = {
  ...billingAccounts,
  ...billing,
  ...cards,
  ...charging,
  ...credit,
  ...disks,
  ...hostPools,
  ...images,
  ...invoices,
  ...loadBalancers,
  ...locations,
  ...networks,
  ...objectStorage,
  ...parameters,
  ...pricing,
  ...recurringPayment,
  ...tokens,
  ...user,
  ...vmCreation,
  ...vmPower,
  ...vmPublicIp,
  ...vmReplicas,
  ...vmStorage,
  ...vmSystems,
  ...vms,
  ...Object.fromEntries(chapters.flatMap(({ endpoints }) => endpoints.map(({ id, handle }) => [id, handle]))),
}
