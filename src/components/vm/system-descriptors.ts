import type { Image } from '@/api/images'
import type { Descriptor } from '@/forms/descriptors/descriptor'

/**
 * The systems and versions are those that both the descriptors and the images know: an image that is not published must not be offered,
 * and one that no descriptor allows would be refused. Where only one of them says anything, that holds.
 */
export function withImages(descriptors: readonly Descriptor[], images: readonly Image[]): Descriptor[] {
  if (images.length === 0) return [...descriptors]
  const rule = descriptors.find(({ parameter }) => parameter === 'os_version')
  const versions = images.map((image) => ({ image, values: versionsOf(image, rule) }))
  // A system without a version that may be chosen could not be chosen either.
  const offered = versions.filter(({ values }) => values.length > 0)
  return descriptors.map((descriptor) => {
    if (descriptor.parameter === 'os_name')
      return systems(
        descriptor,
        offered.map(({ image }) => image),
      )
    if (descriptor.parameter !== 'os_version') return descriptor
    const limits = versions.map(({ image: { os_name }, values }) => ({
      when: os_name,
      properties: { ...descriptor.limits.find(({ when }) => when === os_name)?.properties, values },
    }))
    const others = descriptor.limits.filter(({ when }) => !images.some(({ os_name }) => os_name === when))
    return {
      ...descriptor,
      properties: { ...descriptor.properties, constraint: 'enum' },
      limitedBy: 'os_name',
      limits: [...limits, ...others],
    }
  })
}

function systems(descriptor: Descriptor, images: readonly Image[]): Descriptor {
  const names = images.map((image) => image.os_name)
  const preset = images.find((image) => image.is_default === true)?.os_name
  return {
    ...descriptor,
    properties: {
      ...descriptor.properties,
      constraint: 'enum',
      values: allowedOf(names, descriptor.properties.values),
      default: descriptor.properties.default ?? preset,
    },
  }
}

function versionsOf({ os_name, versions }: Image, rule: Descriptor | undefined): readonly string[] {
  const own = rule?.limits.find(({ when }) => when === os_name)
  const published = versions.map(({ os_version }) => os_version)
  return allowedOf(published, own?.properties.values ?? rule?.properties.values)
}

/** All where nothing is said. */
function allowedOf(offered: readonly string[], allowed: readonly unknown[] | undefined): readonly string[] {
  const texts = allowed?.map(String)
  return texts === undefined ? offered : offered.filter((value) => texts.includes(value))
}
