import { z } from 'zod'

import { imagesOf, type Image } from '../catalogue/images.ts'
import { models } from '../contract/answers.ts'
import { endpoint } from '../contract/endpoint.ts'
import type { Call } from '../http/call.ts'

const image = z
  .object({
    os_name: z.string(),
    display_name: z.string(),
    ui_position: z.int(),
    is_default: z.boolean(),
    is_app_catalog: z.boolean().describe('Whether it comes with an application installed.'),
    icon: z.string(),
    versions: z.array(z.object({ os_version: z.string(), display_name: z.string(), published: z.boolean() })),
  })
  .register(models, {
    id: 'Image',
    examples: [
      {
        os_name: 'almalinux',
        display_name: 'Almalinux',
        ui_position: 1,
        is_default: true,
        is_app_catalog: false,
        icon: '…',
        versions: [{ os_version: '8', display_name: '8', published: true }],
      },
    ],
  })

export const images = [
  endpoint('GET /v1/config/vm_images', {
    description: 'Everything that a virtual machine can be made of.',
    answer: z.array(image),
    run: (call) => views(call, () => true),
  }),
  endpoint('GET /v1/config/vm_images/plain_os', {
    description: 'The operating systems by themselves.',
    answer: z.array(image),
    run: (call) => views(call, (entry) => !entry.is_app_catalog),
  }),
  endpoint('GET /v1/config/vm_images/app_catalog', {
    description: 'The images that come with an application.',
    answer: z.array(image),
    run: (call) => views(call, (entry) => entry.is_app_catalog),
  }),
]

function views(call: Call, wanted: (image: Image) => boolean) {
  return imagesOf(call.location)
    .map((entry, at) => ({ entry, ui_position: at + 1 }))
    .filter(({ entry }) => wanted(entry))
    .map(({ entry, ui_position }) => ({
      os_name: entry.os_name,
      display_name: entry.display_name,
      ui_position,
      is_default: entry.is_default,
      is_app_catalog: entry.is_app_catalog,
      icon: entry.icon,
      versions: [...entry.versions],
    }))
}
