import type { Descriptor } from './descriptor'

/** What live deployments refuse although no descriptor says so (rules.md, "Observed"). */
const REFUSED: Record<string, readonly string[]> = {
  username: ['root'],
}

export function withKnownRefusals(descriptors: readonly Descriptor[]): readonly Descriptor[] {
  return descriptors.map((descriptor) => {
    const refused = REFUSED[descriptor.parameter]
    return refused === undefined ? descriptor : { ...descriptor, refused }
  })
}
