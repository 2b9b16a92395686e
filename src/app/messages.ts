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
    billingAccounts: 'Billing accounts',
    prices: 'Prices',
    unused: 'Unused things',
    storage: 'Storage',
    disks: 'Disks',
    account: 'Account',
    tokens: 'API tokens',
    networking: 'Networking',
    networks: 'Private networks',
    floatingIps: 'Floating IPs',
    buckets: 'Buckets',
    s3Access: 'S3 access',
    loadBalancers: 'Load balancers',
    skip: 'Skip to content',
  },
  location: {
    label: 'Location',
    prefix: 'Location: ',
    all: 'All locations',
    named: (name: string, slug: string) => `${name} (${slug})`,
  },
  account: {
    menu: 'Account',
    signedInAs: (name: string) => `Signed in as ${name}`,
    theme: 'Theme',
    light: 'Light',
    dark: 'Dark',
    system: 'As the system',
    signOut: 'Sign out',
    signOutFailed: 'You are still signed in.',
  },
  activity: {
    running: (count: number) => plural(count, { one: '# action running', other: '# actions running' }),
    short: (count: number) => plural(count, { other: '# running' }),
    list: 'Running now',
  },
  outcome: {
    done: (what: string) => `${what}: done`,
    failed: (what: string) => `${what}: failed`,
    unclear: (what: string) => `${what}: no clear answer`,
    lookFirst: (why: string) => `${why} It may have been done all the same: look before you try it again.`,
  },
  signIn: {
    title: (brand: string) => `Sign in to ${brand}`,
    token: 'API token',
    tokenRule:
      'Your provider’s control panel issues it. It stays on the server; no script in this page can read it.',
    tokenMissing: 'Paste your API token here.',
    refused:
      'The service does not know this token. Check that it was copied whole, or that it was not deleted.',
    submit: 'Sign in',
    sandbox: 'This panel runs on a sandbox: an emulator with made-up machines that cost nothing.',
    useDemo: 'Use the demo token',
    again: 'Sign in again',
    endedShort: 'Your session has ended. Nothing can be loaded or changed until you sign in again.',
    ended: 'Your session has ended. Everything on the page is still here; sign in to go on with it.',
  },
  failed: {
    title: 'This page could not be loaded',
    start: 'The panel could not be started',
    updatedTitle: 'The panel was updated',
    updated:
      'A part of this page belongs to a version that is no longer there. Reload to go on with the new one.',
    reload: 'Reload',
    notFoundTitle: 'There is no such page',
    notFound: 'The address may be mistyped, or what it led to was deleted.',
    toOverview: 'Go to the overview',
  },
}

export const appMessages = catalogue(en)
