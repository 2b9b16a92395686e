import { catalogue } from '@/lib/i18n/catalogue'

const en = {
  untitled: (id: number) => `Account ${id}`,
  states: {
    clear: 'In good standing',
    limited: 'Limited',
    frozen: 'Frozen',
    inactive: 'Not active',
    deleted: 'Deleted',
  },
  cannot: {
    deleted: 'This account was deleted.',
    isDefault: 'It is the default account already.',
    deleteDefault: 'The default account cannot be deleted. Make another one the default first.',
    owes: 'It has unpaid invoices. Pay them first.',
  },
}

export const billingAccountMessages = catalogue('billingAccountMessages', en)
