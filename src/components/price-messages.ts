import { catalogue } from '@/lib/i18n/catalogue'
import type { ComponentKey } from '@/lib/pricing'
import { formatGb, formatMb } from '@/lib/sizes'
import { formatAnd, formatNumber } from '@/lib/words'

const parts: Record<ComponentKey, string> = {
  cpu: 'vCPU',
  memory: 'memory',
  license: 'licence',
  storage: 'disk',
  snapshot: 'snapshots',
  backup: 'backups',
  public_address: 'public address',
}

/** What the price of a VM is made of, in words. `quantity` is in cores, MB, GB or addresses, as the estimate has it. */
const en = {
  /** What a piece of storage costs. */
  storage: { perMonth: (amount: string) => `${amount} a month`, notKnown: 'price not known' },
  part: (key: ComponentKey, quantity: number): string => {
    switch (key) {
      case 'cpu':
        return `${formatNumber(quantity)} ${parts.cpu}`
      case 'license':
        return `Licence for ${formatNumber(quantity)} vCPU`
      case 'memory':
        return `${formatMb(quantity)} ${parts.memory}`
      case 'storage':
      case 'snapshot':
      case 'backup':
        return `${formatGb(quantity)} ${parts[key]}`
      case 'public_address':
        return 'Public address'
    }
  },
  month: (hours: number, rate: string) => `a month of ${hours} hours, ${rate} an hour`,
  total: 'Every month',
  atLeast: (amount: string) => `at least ${amount}`,
  unknown: 'not known',
  unpriced: (keys: readonly ComponentKey[]) =>
    `The price list does not say what ${formatAnd(keys.map((key) => parts[key]))} costs, so the total may be higher.`,
  before: (amount: string) => `Now ${amount}.`,
  more: (amount: string) => `${amount} more than now`,
  less: (amount: string) => `${amount} less than now`,
  same: 'The same as now',
}

export const priceMessages = catalogue('priceMessages', en)
