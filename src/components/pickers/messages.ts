import { catalogue, plural } from '@/lib/i18n/catalogue'

const en = {
  location: 'Location',
  located: (name: string, slug: string) => `${name} (${slug})`,
  serverClass: {
    label: 'Server class',
    upTo: (cores: string | null, memory: string | null, disk: string | null) =>
      `Up to ${[cores === null ? null : `${cores} cores`, memory === null ? null : `${memory} memory`, disk === null ? null : `${disk} disk`].filter((part) => part !== null).join(', ')}`,
    empty: 'The location’s own',
    failed: 'The server classes could not be read; the default one is taken.',
  },
  network: {
    label: 'Private network',
    with: (name: string, subnet: string) => `${name}, ${subnet}`,
    empty: 'The default network; it is made together with the first VM.',
    failed: 'The networks could not be read; the default one is taken.',
  },
  account: {
    label: 'Billing account',
    restricted: (title: string, level: string) => `${title} (${level.toLowerCase()})`,
    restrictedTitle: (level: string) => `This billing account is ${level.toLowerCase()}`,
    restrictedText: 'The service may refuse to create anything for it. Check its invoices and its credit.',
    empty: 'There is no billing account. Without one the service creates nothing; ask your provider for one.',
    failed: 'The billing accounts could not be read.',
  },
  options: {
    search: (label: string) => `Search: ${label}`,
    placeholder: 'Name, address or ID',
    noMatch: 'Nothing matches',
    chosen: (count: number) => plural(count, { other: '# chosen' }),
    more: (count: number) => plural(count, { other: '# more; search for it' }),
  },
  images: {
    plain: 'Plain systems',
    apps: 'App catalogue',
    plainFailed: 'The plain systems could not be read',
    appsFailed: 'The app catalogue could not be read',
    none: 'This location offers no systems.',
    retry: 'Try again',
  },
}

export const pickerMessages = catalogue('pickerMessages', en)
