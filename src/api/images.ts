import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'

import { callApi } from './http'
import { listOf } from './list'

const versionSchema = z.looseObject({
  os_version: z.string(),
  display_name: z.optional(z.nullable(z.string())),
  published: z.optional(z.nullable(z.boolean())),
})

/** Reference, "VM images list". */
const imageSchema = z.looseObject({
  os_name: z.string(),
  display_name: z.optional(z.nullable(z.string())),
  ui_position: z.optional(z.nullable(z.number())),
  is_default: z.optional(z.nullable(z.boolean())),
  is_app_catalog: z.optional(z.nullable(z.boolean())),
  icon: z.optional(z.nullable(z.string())),
  versions: z.array(versionSchema),
})

export type Image = z.infer<typeof imageSchema>

const imageList = listOf(imageSchema)

/** In the provider's order; versions that are not published, and images left without any, are not offered. */
function offered(images: Image[]): Image[] {
  return images
    .map((image) => ({ ...image, versions: image.versions.filter((version) => version.published !== false) }))
    .filter((image) => image.versions.length > 0)
    .toSorted((a, b) => (a.ui_position ?? Infinity) - (b.ui_position ?? Infinity))
}

const images = (slug: string, kind: 'all' | 'plain_os' | 'app_catalog') =>
  queryOptions({
    queryKey: ['images', slug, kind],
    queryFn: ({ signal }) => {
      const path = kind === 'all' ? '/config/vm_images' : `/config/vm_images/${kind}`
      return callApi({ method: 'GET', slug, path, signal }, imageList)
    },
    staleTime: 10 * 60_000,
  })

/** Every image, published or not: what gives a VM's `os_name` its name on screen. */
export const allImagesQuery = (slug: string) => images(slug, 'all')

export const plainImagesQuery = (slug: string) =>
  queryOptions({ ...images(slug, 'plain_os'), select: ({ items }) => offered(items) })

export const appImagesQuery = (slug: string) =>
  queryOptions({ ...images(slug, 'app_catalog'), select: ({ items }) => offered(items) })
