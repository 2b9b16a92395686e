import { catalogue, plural } from '@/lib/i18n/catalogue'

/** The texts that parts of the design system say by themselves. Everything else a part shows is handed to it. */
export const uiMessages = catalogue('uiMessages', {
  close: 'Close',
  dismiss: 'Dismiss',
  clear: 'Clear',
  clearSearch: 'Clear search',
  clearSelection: 'Clear selection',
  copy: 'Copy',
  copyOf: (what: string) => `Copy ${what}`,
  copied: 'Copied',
  copyFailed: 'Could not copy. Select the text and copy it yourself.',
  /** Opens the exact call of the API. */
  showRequest: 'Show the request',
  retry: 'Try again',
  details: 'Details',
  optional: 'optional',
  notifications: 'Notifications',
  loading: 'Loading',
  actions: 'Actions',
  actionsFor: (name: string) => `Actions for ${name}`,
  selectAll: 'Select all',
  selectRow: (name: string) => `Select ${name}`,
  selected: (count: number) => plural(count, { other: '# selected' }),
  showPassword: 'Show password',
  hidePassword: 'Hide password',
  /** In the place of a masked secret, for those who do not see the dots. */
  hidden: 'hidden',
  show: (what: string) => `Show ${what}`,
  hide: (what: string) => `Hide ${what}`,
  generate: 'Generate',
  chosen: (count: number) => plural(count, { other: '# chosen' }),
  keepIt: 'Keep it',
  /** Around the name, which stands in bold between the two. */
  typeToConfirm: { before: 'Type', after: 'to confirm' },
  typeFirst: (name: string) => `Type ${name} to confirm`,
  notTheName: (name: string) => `This does not match. Type ${name} exactly as written.`,
  confirmFailed: 'Something went wrong',
})
