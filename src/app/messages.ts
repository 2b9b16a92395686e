import { catalogue, plural } from '@/lib/i18n/catalogue'

const en = {
  nav: {
    label: 'Main',
    open: 'Open navigation',
    overview: 'Overview',
    compute: 'Compute',
    vms: 'Virtual machines',
    snapshots: 'Snapshots and backups',
    billing: 'Billing',
    invoices: 'Invoices',
    billingAccounts: 'Billing accounts',
    prices: 'Prices',
    usage: 'Usage',
    changes: 'Changes in cost',
    unused: 'Unused things',
    storage: 'Storage',
    disks: 'Disks',
    account: 'Account',
    profile: 'Profile',
    tokens: 'API tokens',
    protection: 'Protection',
    preferences: 'Preferences',
    networking: 'Networking',
    networks: 'Private networks',
    floatingIps: 'Floating IPs',
    buckets: 'Buckets',
    s3Access: 'S3 access',
    loadBalancers: 'Load balancers',
    topology: 'Topology',
    skip: 'Skip to content',
  },
  palette: {
    open: 'Search everything',
    short: 'Search',
    /** Typed for the user, to find what can be made. */
    new: 'new ',
  },
  shortcuts: {
    open: 'Keyboard shortcuts',
    refreshing: 'Reading everything on this page again',
    refreshed: 'Read again',
  },
  location: {
    label: 'Location',
    prefix: 'Location: ',
    all: 'All locations',
    everywhere: 'Everywhere',
    none: 'Buckets and their keys belong to no location',
    named: (name: string, slug: string) => `${name} (${slug})`,
  },
  account: {
    menu: 'Account',
    signedInAs: (name: string) => `Signed in as ${name}`,
    theme: 'Theme',
    light: 'Light',
    dark: 'Dark',
    system: 'As the system',
    accounts: 'Accounts',
    /** Which token an account is signed in with; when, where that is not known. */
    by: (token: string) => `token “${token}”`,
    since: (time: string) => `signed in ${time}`,
    restricted: 'one billing account only',
    /** Of two users who are called alike. */
    number: (id: string) => `user ${id}`,
    add: 'Add an account…',
    signOut: 'Sign out',
    signOutFailed: 'You are still signed in.',
  },
  activity: {
    running: (count: number) => plural(count, { one: '# action running', other: '# actions running' }),
    short: (count: number) => plural(count, { other: '# running' }),
    open: 'Activity',
  },
  uploads: {
    running: (count: number) =>
      plural(count, { one: '# file is being uploaded', other: '# files are being uploaded' }),
  },
  outcome: {
    done: (what: string) => `${what}: done`,
    failed: (what: string) => `${what}: failed`,
    unclear: (what: string) => `${what}: no clear answer`,
    lookFirst: (why: string) => `${why} It may have been done all the same: look before you try it again.`,
  },
  offline: {
    title: 'You are offline.',
    titleRead: (time: string) => `You are offline. What you see was read at ${time}.`,
    text: 'Nothing is sent before you are back; what you fill in stays here.',
    back: 'You are online again. Everything is being read again.',
    missing: 'This page was not loaded before you went offline. It opens by itself once you are back.',
  },
  starting: { slow: 'The service is slow to answer. Still waiting for it…' },
  signIn: {
    title: (brand: string) => `Sign in to ${brand}`,
    token: 'API token',
    tokenRule:
      'Your provider’s control panel issues it. It stays on the server; no script in this page can read it.',
    tokenMissing: 'Paste your API token here.',
    refused:
      'The service does not know this token. Check that it was copied whole, or that it was not deleted.',
    noSession:
      'The token is good, but the browser kept no session: it refuses cookies for this address. Allow them and sign in again.',
    submit: 'Sign in',
    sandbox: 'This panel runs on a sandbox: an emulator with made-up machines that cost nothing.',
    useDemo: 'Use the demo token',
    others: 'Signed in already',
    goOnAs: 'Go on as',
    again: 'Sign in again',
    endedShort: 'Your session has ended. Nothing can be loaded or changed until you sign in again.',
    ended: 'Your session has ended. Everything on the page is still here; sign in to go on with it.',
    endedOf: (name: string) =>
      `The session of ${name} has ended. Everything on the page is still here; sign in with a token of the same user to go on with it.`,
    ofAnother: (name: string) =>
      `This token is of another user, ${name}. Going on as that user leaves this page, and what was typed here is lost.`,
    leave: 'Leave, and go on as that user',
  },
  failed: {
    title: 'This page could not be loaded',
    missingTitle: 'A part of the panel could not be loaded',
    missing:
      'The panel was updated meanwhile, or it cannot be reached. Reload to go on; when that fails, check your connection.',
    reload: 'Reload',
    notFoundTitle: 'There is no such page',
    notFound: 'The address may be mistyped, or what it led to was deleted.',
    toOverview: 'Go to the overview',
  },
}

export const appMessages = catalogue('appMessages', en)
