import { catalogue } from '@/lib/i18n/catalogue'

const en = {
  title: 'Your first virtual machine in three steps',
  hide: 'Hide these steps',
  done: '(done)',
  unread: 'The billing accounts',
  credit: {
    title: 'Add credit',
    text: 'What runs is paid for by the hour, from credit that you add before.',
    left: (amount: string) => `${amount} is left to use.`,
    byInvoice: 'You pay by invoice.',
    noAccount: 'Nothing can be created without a billing account. Your provider sets the first one up.',
    action: 'Add credit',
  },
  create: {
    title: 'Create a virtual machine',
    text: 'Choose a system and a size. It is ready about a minute later.',
    made: (name: string, state: string) => `${name}: ${state}`,
    action: 'Create a VM',
  },
  connect: {
    title: 'Connect to it',
    text: 'Its page has the command for SSH, or the address for a remote desktop, ready to be copied.',
    waits: 'Possible as soon as a virtual machine is running.',
    action: (name: string) => `Connect to ${name}`,
  },
}

export const firstMessages = catalogue('firstMessages', en)
