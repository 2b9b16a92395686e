import { imagesOf, type Image } from '../catalogue/images.ts'
import type { Call, Chapter } from '../http/call.ts'
import { ok } from '../http/reply.ts'

export const images: Chapter = {
  'GET /v1/config/vm_images': (call) => ok(views(call, () => true)),
  'GET /v1/config/vm_images/plain_os': (call) => ok(views(call, (image) => !image.is_app_catalog)),
  'GET /v1/config/vm_images/app_catalog': (call) => ok(views(call, (image) => image.is_app_catalog)),
}

function views(call: Call, wanted: (image: Image) => boolean) {
  return imagesOf(call.location)
    .map((image, at) => ({ image, ui_position: at + 1 }))
    .filter(({ image }) => wanted(image))
    .map(({ image, ui_position }) => ({
      os_name: image.os_name,
      display_name: image.display_name,
      ui_position,
      is_default: image.is_default,
      is_app_catalog: image.is_app_catalog,
      icon: image.icon,
      versions: image.versions,
    }))
}
