import type { StartPage } from '@/components/preferences'
import { catalogue } from '@/lib/i18n/catalogue'

/** The pages as the navigation calls them. */
const en: Record<StartPage, string> = {
  overview: 'Overview',
  vms: 'Virtual machines',
  unused: 'Unused things',
  billingAccounts: 'Billing accounts',
  protection: 'Protection',
}

export const startPageNames = catalogue('startPageNames', en)
