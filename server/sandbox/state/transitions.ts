/** What a VM shows while it is on the way, and how many seconds of the tenant's clock that takes. */
export const durations = {
  creating: 33,
  starting: 4,
  stopping: 22,
  reinstalling: 35,
  rebuilding: 25,
  deleting: 2,
} as const

export type Transition = keyof typeof durations

/** Seconds of what shows no state of its own. */
export const CLONE_SECONDS = 40
export const FORCED_STOP_SECONDS = 2
export const RESIZE_SECONDS = 3
export const PASSWORD_SECONDS = 2
export const SNAPSHOT_SECONDS = 19
export const DISK_SECONDS = 3
export const LOAD_BALANCER_SECONDS = 10
export const DISK_COPY_SECONDS = 12
