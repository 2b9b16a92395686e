/** Names that other customers of the service have, so that a client meets the refusal. */
export const TAKEN_BY_OTHERS: readonly string[] = [
  'assets',
  'backup',
  'backups',
  'data',
  'images',
  'public',
  'test',
]

/** S3's rules for the name of a bucket. */
export function isBucketName(name: string): boolean {
  return (
    /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(name) &&
    !name.includes('..') &&
    !/^\d+\.\d+\.\d+\.\d+$/.test(name) &&
    !/^(xn--|sthree-)/.test(name) &&
    !/(-s3alias|--ol-s3)$/.test(name)
  )
}
