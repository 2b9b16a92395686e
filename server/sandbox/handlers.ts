import { billingAccounts } from './chapters/billing-accounts.ts'
import { billing } from './chapters/billing.ts'
import { cards } from './chapters/cards.ts'
import { charging } from './chapters/charging.ts'
import { credit } from './chapters/credit.ts'
import { invoices } from './chapters/invoices.ts'
import { recurringPayment } from './chapters/recurring-payment.ts'
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
  ...invoices,
  ...recurringPayment,
  ...vmCreation,
  ...vmPower,
  ...vmPublicIp,
  ...vmReplicas,
  ...vmStorage,
  ...vmSystems,
  ...vms,
  ...Object.fromEntries(chapters.flatMap(({ endpoints }) => endpoints.map(({ id, handle }) => [id, handle]))),
}
