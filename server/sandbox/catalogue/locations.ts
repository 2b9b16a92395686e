/** How a location answers where the reference and live deployments differ; clients have to cope with both. */
export type Dialect = 'documented' | 'observed'

export interface Location {
  readonly slug: string
  readonly dialect: Dialect
  readonly display_name: string
  readonly is_default: boolean
  readonly is_preferred: boolean
  readonly description: string
  readonly order_nr: number
  readonly country_code: string
  /** The first two numbers of its public addresses: 198.18.0.0/15 is set aside for tests and routed nowhere. */
  readonly publicPrefix: string
}

export const defaultLocation: Location = {
  slug: 'cyc01',
  dialect: 'documented',
  display_name: 'Cycletown',
  is_default: true,
  is_preferred: false,
  description: 'The original location',
  order_nr: 1,
  country_code: 'est',
  publicPrefix: '198.18',
}

export const secondLocation: Location = {
  slug: 'bus02',
  dialect: 'observed',
  display_name: 'Busburg',
  is_default: false,
  is_preferred: true,
  description: 'Secondary location',
  order_nr: 2,
  country_code: 'est',
  publicPrefix: '198.19',
}

export const locations: readonly Location[] = [defaultLocation, secondLocation]

export function findLocation(slug: string): Location | undefined {
  return locations.find((location) => location.slug === slug)
}
