import { catalogue } from '@/lib/i18n/catalogue'

const en = {
  save: {
    title: 'Save this view',
    text: 'Its search, filters, order and columns, under a name. It is kept for you in this browser; its address can be handed on as a link.',
    name: 'Name',
    submit: 'Save',
  },
  manage: {
    title: 'Saved views',
    text: 'They are kept for you in this browser.',
    /** Told apart for those who do not see where the field stands. */
    nameOf: (name: string) => `Name of “${name}”`,
    renew: (name: string) => `Make “${name}” what is shown now`,
    renewed: 'Becomes what is shown now',
    remove: (name: string) => `Delete “${name}”`,
    keep: (name: string) => `Keep “${name}”`,
    removed: 'Will be deleted',
    submit: 'Save',
  },
  failed: 'Nothing was saved',
  problems: {
    missing: 'Give it a name.',
    long: (most: number) => `At most ${most} characters.`,
    taken: 'Another view of this list is called so.',
  },
}

export const viewMessages = catalogue('viewMessages', en)
