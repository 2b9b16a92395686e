import { paths } from '@/lib/paths'

import type { SceneNode } from './layout'

/** Where a node of the picture leads. */
export function pathOf(node: SceneNode, location: string): string {
  switch (node.kind) {
    case 'internet':
      return paths.floatingIps
    case 'vm':
      return paths.vm(location, node.thing.uuid)
    case 'address':
      return paths.floatingIp(node.thing.name)
    case 'balancer':
      return paths.loadBalancer(location, node.thing.uuid)
    case 'network':
      return node.thing.uuid === null ? paths.vms : paths.network(location, node.thing.uuid)
  }
}
