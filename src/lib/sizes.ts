/** Sizes of memory and storage. The API counts memory in MB and storage in GB; 1 GB is 1024 MB, 1 TB is 1024 GB. */
import { perLocale } from './per-locale'
import { readDecimal } from './typed-number'

/** Of storage, as it is paid for. */
export const BYTES_PER_GB = 1024 ** 3

export const MB_PER_GB = 1024

// Half a GB is said in GB, as the size that stands beside "1 GB" in a form, a rule or a price.
const UNITS = [
  { unit: 'terabyte', mb: MB_PER_GB * MB_PER_GB, from: MB_PER_GB * MB_PER_GB },
  { unit: 'gigabyte', mb: MB_PER_GB, from: MB_PER_GB / 2 },
  { unit: 'megabyte', mb: 1, from: 0 },
] as const

const formats = perLocale((locale) => {
  const of = (unit: string) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 2 })
  return { terabyte: of('terabyte'), gigabyte: of('gigabyte'), megabyte: of('megabyte') }
})

/**
 * "8 GB", "0.5 GB", "256 MB", "1 TB": the largest unit that says it exactly with two decimals, so that nobody reads 1.46 GB for 1500 MB.
 */
export function formatMb(mb: number): string {
  const fitting = UNITS.find(({ mb: size, from }) => mb >= from && Number.isInteger((mb / size) * 100))
  const { unit, mb: size } = fitting ?? UNITS[2]
  return formats()[unit].format(mb / size)
}

/** "768 MB", whatever larger unit would fit. */
export function formatInMb(mb: number): string {
  return formats().megabyte.format(mb)
}

/** As `formatMb`, for a size in GB. */
export function formatGb(gb: number): string {
  return formatMb(gb * MB_PER_GB)
}

const byteUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte', 'petabyte'] as const

const byteFormats = perLocale((locale) =>
  byteUnits.map(
    (unit) =>
      new Intl.NumberFormat(locale, {
        style: 'unit',
        unit,
        unitDisplay: unit === 'byte' ? 'long' : 'short',
        maximumSignificantDigits: 3,
      }),
  ),
)

/** "1.2 TB", "48 bytes": a measured size, with three digits that count. */
export function formatBytes(bytes: number): string {
  let [size, at] = [bytes, 0]
  // What three digits would round up to 1,024 is one of the next unit.
  while (at < byteUnits.length - 1 && Number(size.toPrecision(3)) >= 1000) {
    size /= 1024
    at += 1
  }
  return byteFormats()[at]?.format(size) ?? String(bytes)
}

const TYPED = /^(\S.*?)\s*(?:(m|mb|mib)|(g|gb|gib)|(t|tb|tib))?$/i

/**
 * Reads a size that a person typed ("8", "8gb", "1.5 GB", "8,192 MB"; "1,5 GB" where that is how it is written) to MB; null when it is
 * none. A bare number is in `unit`. The result may have a fraction: whether that is allowed is the field's matter.
 */
export function parseMb(text: string, unit: 'MB' | 'GB' = 'GB'): number | null {
  const [, number = '', megabytes, gigabytes, terabytes] = TYPED.exec(text.trim()) ?? []
  const decimal = readDecimal(number)
  if (decimal === null || /^[+-]/.test(decimal)) return null
  const amount = Number(decimal)
  if (terabytes !== undefined) return amount * MB_PER_GB * MB_PER_GB
  if (gigabytes !== undefined) return amount * MB_PER_GB
  if (megabytes !== undefined) return amount
  return unit === 'GB' ? amount * MB_PER_GB : amount
}
