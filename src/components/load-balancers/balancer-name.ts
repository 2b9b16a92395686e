import type { LoadBalancer } from '@/api/load-balancers'

/** What it is called on screen: the API leaves the name out where none was given. */
export function balancerName({
  display_name: name,
  uuid,
}: Pick<LoadBalancer, 'display_name' | 'uuid'>): string {
  return name?.trim() || uuid
}
