// The times of one resource are often the same instant, and a list has thousands of them.
let recent = { instant: 0, text: new Date(0).toISOString() }

function isoText(instant: number): string {
  if (instant !== recent.instant) recent = { instant, text: new Date(instant).toISOString() }
  return recent.text
}

/** `2018-02-22 14:24:03`: UTC without saying so (VMs, networks, floating IPs, tokens). */
export function plainTime(instant: number): string {
  return isoText(instant).slice(0, 19).replace('T', ' ')
}

/** `2018-02-22 14:24:13.766000`: as above with fractions (a VM's storage and its replicas). */
export function fractionalTime(instant: number): string {
  return `${isoText(instant).slice(0, 23).replace('T', ' ')}000`
}

/** `2022-09-01T12:03:14.355+0000`: no colon in the offset (block storage, buckets). */
export function offsetTime(instant: number): string {
  return isoText(instant).replace('Z', '+0000')
}

/** `2018-12-21-14-05-33`: how the identifier of a replica ends. */
export function replicaSuffix(instant: number): string {
  return isoText(instant).slice(0, 19).replace(/[T:]/g, '-')
}

/** Unix seconds (billing accounts, cards, invoices). */
export function unixSeconds(instant: number): number {
  return Math.floor(instant / 1000)
}

/** Cents as the API's decimal number. */
export function decimal(cents: number): number {
  return cents / 100
}
