import { catalogue, plural } from '@/lib/i18n/catalogue'

/** What the shared parts about load balancers say. An ellipsis says that it asks first. */
const en = {
  health: {
    unknown: 'Targets not known',
    noTargets: 'No targets',
    none: (total: number) => plural(total, { one: 'Its target is off', other: 'All # targets are off' }),
    running: (running: number, total: number) =>
      `${plural(running, { other: '#' })} of ${plural(total, { other: '#' })} running`,
    partly: (running: number, total: number, unseen: number) =>
      `${plural(running, { other: '#' })} of ${plural(total, { other: '#' })} running, ${plural(unseen, { other: '#' })} not known`,
  },
  actions: { rename: 'Rename…', account: 'Move to another billing account…', delete: 'Delete…' },
  rename: { title: (name: string) => `Rename ${name}` },
  account: {
    text: 'From now on the chosen account pays for it. What it has cost so far stays with the present one.',
    note: 'Its public address stays with its own account: it is moved on the page of floating IPs.',
  },
  delete: {
    title: (name: string) => `Delete ${name}`,
    ends: 'Whatever is reached through it ends at once. Its rules are lost.',
    targets: (count: number) =>
      plural(count, { one: 'Its target is not touched.', other: 'Its # targets are not touched.' }),
    stays: 'What stays and keeps costing',
    address: (address: string, monthly: string | null) =>
      monthly === null
        ? `${address} stays reserved for you, and may cost until it is released.`
        : `${address} stays reserved for you, and costs ${monthly} a month until it is released or assigned again.`,
    noAddress: 'It has no public address, so nothing stays.',
    addressesUnread: 'Its public addresses',
    confirm: 'Delete load balancer',
  },
  ports: {
    source: 'Port on the load balancer',
    target: 'Port on the targets',
    hint: '1 to 65,535',
    missing: 'Type a port',
    notPort: 'A port is a whole number from 1 to 65,535',
    taken: (port: number, to: number | null) =>
      to === null ? `Another rule forwards port ${port}` : `Another rule forwards port ${port} to ${to}`,
  },
}

export const loadBalancerMessages = catalogue('loadBalancerMessages', en)
