import type { Image } from '@/api/images'
import type { Descriptor } from '@/forms/descriptors/descriptor'

/**
 * The systems and versions are those that both the descriptors and the images know: an image that is not published must not be offered,
 * and one that no descriptor allows would be refused. Where only one of them says anything, that holds.
 */
export function withImages(descriptors: readonly Descriptor[], images: readonly Image[]): Descriptor[] {
  return descriptors.map((descriptor) => {
    if (descriptor.parameter === 'os_name') return systemsOf(descriptor, images)
    if (descriptor.parameter === 'os_version') return versionsOf(descriptor, images)
    return descriptor
  })
}

function systemsOf(descriptor: Descriptor, images: readonly Image[]): Descriptor {
  const allowed = descriptor.properties.values?.map(String)
  const offered = images.map((image) => image.os_name)
  const preset = images.find((image) => image.is_default === true)?.os_name
  const values = allowed === undefined ? offered : common(allowed, offered)
  return {
    ...descriptor,
    properties: {
      ...descriptor.properties,
      constraint: 'enum',
      values,
      default: descriptor.properties.default ?? preset,
    },
  }
}

function versionsOf(descriptor: Descriptor, images: readonly Image[]): Descriptor {
  const general = descriptor.properties.values?.map(String)
  const limits = images.map((image) => {
    const own = descriptor.limits.find(({ when }) => when === image.os_name)
    const allowed = own?.properties.values?.map(String) ?? general
    const offered = image.versions.map((version) => version.os_version)
    const values = allowed === undefined ? offered : common(allowed, offered)
    return { when: image.os_name, properties: { ...own?.properties, values } }
  })
  const others = descriptor.limits.filter(({ when }) => !images.some((image) => image.os_name === when))
  return {
    ...descriptor,
    properties: { ...descriptor.properties, constraint: 'enum' },
    limitedBy: 'os_name',
    limits: [...limits, ...others],
  }
}

/** In the order of the second; the first where they have nothing in common, which is then the service's to sort out. */
function common(allowed: readonly string[], offered: readonly string[]): readonly string[] {
  const both = offered.filter((value) => allowed.includes(value))
  return both.length > 0 ? both : allowed
}
