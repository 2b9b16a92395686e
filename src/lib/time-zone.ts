/** In which zone times are shown. */
export const timeZones = ['viewer', 'utc'] as const
export type TimeZone = (typeof timeZones)[number]

let shown: TimeZone = 'viewer'

/** Holds for what is drawn from now on. */
export function setTimeZone(zone: TimeZone): void {
  shown = zone
}

export function timeZone(): TimeZone {
  return shown
}
