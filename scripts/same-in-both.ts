/** Texts that are the same in English and in Bahasa Indonesia: names, and words that Indonesian took over. */
export const sameInBoth: ReadonlySet<string> = new Set([
  'Bucket',
  'Disk',
  'disk',
  'Filter',
  'Floating IP',
  'Load balancer',
  'path',
  'token “”',
  'vCPU',
  'web-01',
])
