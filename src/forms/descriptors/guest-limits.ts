/**
 * Limits that come with the server class (rules.md, "Observed": `host_pool/list` entries may carry `guest_limits`, and the
 * descriptors of the sizes may then be missing). This adapter and the presentation hints are all that knows parameters by name.
 */
import type { Descriptor } from './descriptor'

export interface GuestLimits {
  cpu?: number | null | undefined
  ram_mb?: number | null | undefined
  disk_gb?: number | null | undefined
}

/** The parameter that chooses the server class. */
const CHOSEN_BY = 'designated_pool_uuid'

interface Mapping {
  parameter: string
  limit: keyof GuestLimits
  /** Where the range begins when no descriptor says: one unit, for memory the smallest package of the pricing policy. */
  min: number
  ignoreFor: readonly string[]
}

const MAPPINGS: readonly Mapping[] = [
  { parameter: 'vcpu', limit: 'cpu', min: 1, ignoreFor: [] },
  { parameter: 'ram', limit: 'ram_mb', min: 512, ignoreFor: [] },
  { parameter: 'disks', limit: 'disk_gb', min: 1, ignoreFor: ['disk_uuid', 'source_uuid'] },
]

/**
 * The descriptors with the limits of the chosen server class: a missing size gets a descriptor of its own, and of two maxima the
 * tighter holds. Absent, zero and negative limits say nothing.
 */
export function withGuestLimits(
  descriptors: readonly Descriptor[],
  limits: GuestLimits | null | undefined,
): readonly Descriptor[] {
  const result = [...descriptors]
  for (const mapping of MAPPINGS) {
    const max = limits?.[mapping.limit]
    if (typeof max !== 'number' || !(max > 0)) continue
    const cap = { max, by: CHOSEN_BY }
    const at = result.findIndex(({ parameter }) => parameter === mapping.parameter)
    const known = result[at]
    if (known === undefined) result.push({ ...made(mapping), cap })
    else result[at] = { ...known, cap }
  }
  return result
}

function made({ parameter, min, ignoreFor }: Mapping): Descriptor {
  return {
    parameter,
    description: null,
    type: 'integer',
    properties: { constraint: 'range', mandatory: true, min },
    limitedBy: null,
    limits: [],
    ignoreFor,
    cap: null,
    refused: [],
    raw: null,
  }
}
