import { catalogue, plural } from '@/lib/i18n/catalogue'

const locations = (count: number) => plural(count, { one: '# location', other: '# locations' })

/** What all lists say alike. */
const en = {
  export: 'Export',
  exportCsv: 'Export CSV',
  nothingToExport: 'There is nothing in the list',
  retry: 'Try again',
  /** Begins with the words on the button, so that it can be pressed by voice. */
  retryFor: (what: string) => `Try again: ${what}`,
  filters: {
    label: 'Filters',
    location: 'Location',
    clear: 'Clear filters',
    clearSearch: 'Clear the search',
    clearBoth: 'Clear the search and the filters',
  },
  views: {
    menu: 'Views',
    open: (name: string) => `View: ${name}`,
    saved: 'Saved views',
    plain: 'Default',
    save: 'Save this view…',
    savedAlready: (name: string) => `It is saved as “${name}”.`,
    manage: 'Manage views…',
  },
  columns: {
    menu: 'Columns',
    some: (shown: number, all: number) =>
      `Columns: ${plural(shown, { other: '#' })} of ${plural(all, { other: '#' })}`,
    label: 'In the table and the CSV',
    showAll: 'Show all columns',
    rows: 'Rows',
    densities: { roomy: 'Roomy', dense: 'Dense' },
  },
  shown: (shown: number, of: number) =>
    `${plural(shown, { other: '#' })} of ${plural(of, { other: '#' })} shown`,
  summary: {
    count: (count: number, places: number) =>
      count === 0
        ? `None in ${locations(places)}`
        : `${plural(count, { other: '#' })} in ${locations(places)}`,
    countOne: (count: number, place: string) =>
      count === 0 ? `None in ${place}` : `${plural(count, { other: '#' })} in ${place}`,
    loading: (places: string, count: number) =>
      `; ${places} ${plural(count, { one: 'is', other: 'are' })} still being read`,
  },
  cells: { none: 'none', notKnown: 'not known', dash: '–' },
  /** `what` begins the sentence: "The VMs of Busburg". */
  notices: {
    failed: (what: string) => `${what} could not be read.`,
    stale: (what: string, count: number, time: string) =>
      `${what} could not be read again; ${plural(count, { one: 'the # shown is', other: 'the # shown are' })} as of ${time}.`,
    malformed: (what: string, count: number) =>
      plural(count, {
        one: `${what}: # came in a form that this panel cannot read and is left out.`,
        other: `${what}: # came in a form that this panel cannot read and are left out.`,
      }),
  },
  /** What a list is made from beside its rows. */
  beside: {
    prices: 'prices',
    noPrices: 'The prices could not be read, so no costs are shown.',
    accounts: 'billing accounts',
    noAccounts: 'The billing accounts could not be read, so their names are missing below.',
  },
  empty: {
    unread: 'Nothing in what could be read',
    unreadText: 'There may well be more: not everything could be read.',
    noMatch: 'Nothing matches',
    noMatchText: 'Nothing in this list fits the search and the filters.',
  },
}

export const listMessages = catalogue('listMessages', en)
