/** What a network holds; `unknown`: what it lists and the list of VMs lacks. */
export interface Held {
  readonly vms: readonly unknown[]
  readonly running: number
  readonly unknown: number
}

/** What is known of a thing, in one line. */
export const facts = (all: readonly (string | null)[]) => all.filter((fact) => fact !== null).join(', ')
