/** What of S3's naming rules a name breaks. */
export type BucketNameProblem = 'length' | 'characters' | 'ends' | 'dots' | 'address' | 'reserved'

/** S3's rules for the name of a bucket ("Bucket naming rules"); null when it keeps to all of them. */
export function bucketNameProblem(name: string): BucketNameProblem | null {
  if (!/^[a-z0-9.-]*$/.test(name)) return 'characters'
  if (name.length < 3 || name.length > 63) return 'length'
  if (!/^[a-z0-9].*[a-z0-9]$/.test(name)) return 'ends'
  if (name.includes('..')) return 'dots'
  if (/^\d{1,3}(\.\d{1,3}){3}$/.test(name)) return 'address'
  if (/^(xn--|sthree-|amzn-s3-demo-)|(-s3alias|--ol-s3|--x-s3|\.mrap)$/.test(name)) return 'reserved'
  return null
}
