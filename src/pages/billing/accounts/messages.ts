import { catalogue } from '@/lib/i18n/catalogue'

const en = {
  title: 'Billing accounts',
  summary: 'Who pays for what. Every resource belongs to one of them.',
  partName: 'The billing accounts',
  search: { label: 'Search billing accounts', placeholder: 'Name, company, e-mail or ID' },
  withDeleted: 'Show deleted accounts too',
  csvName: 'billing-accounts.csv',
  open: 'Open',
  makeDefault: 'Make default',
  delete: 'Delete…',
  columns: {
    default: 'default',
    name: 'Name',
    state: 'Standing',
    topUp: 'Automatic top-up',
    on: 'On',
    off: 'Off',
    unpaid: 'Unpaid',
    left: 'Left',
    leftHint: 'Credit less what this month has cost so far',
  },
  empty: {
    title: 'No billing account',
    text: 'Without one the service creates nothing. Your provider sets the first one up.',
  },
}

export const accountsMessages = catalogue('accountsMessages', en)
