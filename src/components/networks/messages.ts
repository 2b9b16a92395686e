import { catalogue, plural } from '@/lib/i18n/catalogue'

/** What the shared parts about private networks say. An ellipsis says that it asks first. */
const en = {
  isDefault: 'default',
  /** A name that says it by itself needs no second word. */
  named: (name: string, isDefault: boolean) =>
    isDefault && !/\bdefault\b/i.test(name) ? `${name} (default)` : name,
  actions: {
    rename: 'Rename…',
    makeDefault: 'Make default…',
    delete: 'Delete…',
  },
  cannot: {
    alreadyDefault: 'It is the default network already.',
    isDefault: 'It is the default network. Make another one the default first.',
    holds: (count: number) =>
      plural(count, {
        one: 'It holds # resource. Delete it first; what is in a network cannot move to another.',
        other: 'It holds # resources. Delete them first; what is in a network cannot move to another.',
      }),
  },
  create: {
    title: 'New private network',
    text: 'VMs and load balancers of one location reach each other in it, and nobody else does. It costs nothing.',
    name: 'Name',
    nameHint: 'The subnet and the VLAN are the service’s choice.',
    submit: 'Create network',
    failed: 'The network was not created',
    empty: 'Type a name first',
    first: 'It is the first one of this location and becomes its default.',
  },
  rename: { title: (name: string) => `Rename ${name}` },
  makeDefault: {
    title: (name: string) => `Make ${name} the default network`,
    future: (name: string, place: string) =>
      `From now on, VMs and load balancers in ${place} that name no network go into ${name}.`,
    instead: (name: string) => `So far they have gone into ${name}.`,
    stays: 'What is in a network stays where it is.',
    confirm: 'Make default',
    keep: 'Leave it as it is',
  },
  delete: {
    title: (name: string) => `Delete ${name}`,
    text: 'It holds nothing, so nothing loses its connection. Its subnet goes back to the provider; a new network gets another one.',
    confirm: 'Delete network',
  },
}

export const networkMessages = catalogue('networkMessages', en)
