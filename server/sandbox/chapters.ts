import { floatingIps } from './chapters/floating-ips.ts'
import type { Chapter } from './contract/chapter.ts'

/** The chapters of the reference, in its order. */
export const chapters: readonly Chapter[] = [
  {
    title: 'Floating IPs',
    description: 'Public IPv4 addresses, each leading to a virtual machine or a load balancer, or idle.',
    inLocation: true,
    encoding: 'json',
    endpoints: floatingIps,
  },
]
