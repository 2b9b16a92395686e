/**
 * Limits that come with the server class (rules.md, "Observed": `host_pool/list` entries may carry `guest_limits`, and the
 * descriptors of the sizes may then be missing). This adapter and the presentation hints are all that knows parameters by name.
 */
import type { Descriptor } from './descriptor'

export interface GuestLimits {
  cpu?: GuestLimit | null | undefined
  ram_mb?: GuestLimit | null | undefined
  disk_gb?: GuestLimit | null | undefined
}

/** The rules name the members but not their form: both a bare maximum and a pair of bounds are read. */
export type GuestLimit = number | { min?: number | null | undefined; max?: number | null | undefined }

/** The bounds that a limit states; zero and negative ones say nothing. */
export function boundsOf(limit: GuestLimit | null | undefined): { min: number | null; max: number | null } {
  const { min, max } =
    typeof limit === 'number' ? { min: null, max: limit } : { min: limit?.min, max: limit?.max }
  return { min: positive(min), max: positive(max) }
}

function positive(bound: number | null | undefined): number | null {
  return bound != null && bound > 0 ? bound : null
}

/** The parameter that chooses the server class. */
const CHOSEN_BY = 'designated_pool_uuid'

interface Mapping {
  parameter: string
  limit: keyof GuestLimits
  ignoreFor: readonly string[]
}

const MAPPINGS: readonly Mapping[] = [
  { parameter: 'vcpu', limit: 'cpu', ignoreFor: [] },
  { parameter: 'ram', limit: 'ram_mb', ignoreFor: [] },
  { parameter: 'disks', limit: 'disk_gb', ignoreFor: ['disk_uuid', 'source_uuid'] },
]

/**
 * The descriptors with the limits of the chosen server class: a missing size gets a descriptor of its own, and beside one that
 * is described the tighter bounds hold. Absent, zero and negative limits say nothing.
 */
export function withGuestLimits(
  descriptors: readonly Descriptor[],
  limits: GuestLimits | null | undefined,
): readonly Descriptor[] {
  const result = [...descriptors]
  for (const mapping of MAPPINGS) {
    const { min, max } = boundsOf(limits?.[mapping.limit])
    if (min === null && max === null) continue
    const bounds = { min, max, by: CHOSEN_BY }
    const at = result.findIndex(({ parameter }) => parameter === mapping.parameter)
    const known = result[at]
    if (known === undefined) result.push({ ...made(mapping), bounds })
    else result[at] = { ...known, bounds }
  }
  return result
}

function made({ parameter, ignoreFor }: Mapping): Descriptor {
  return {
    parameter,
    description: null,
    type: 'integer',
    properties: { constraint: 'range', mandatory: true },
    limitedBy: null,
    limits: [],
    ignoreFor,
    bounds: null,
    refused: [],
    raw: null,
  }
}
