const SHOWN_CHARACTERS = 20

/** Where a Linux guest finds an attached disk. Reference: "Attach disk", the first 20 characters of the disk's UUID. */
export function diskDevicePath(diskUuid: string): string {
  return `/dev/disk/by-id/virtio-${diskUuid.slice(0, SHOWN_CHARACTERS)}`
}
