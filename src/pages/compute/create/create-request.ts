import type { CreateVm } from '@/api/vms'
import type { Descriptor } from '@/forms/descriptors/descriptor'
import { checkValues } from '@/forms/descriptors/schema'

import { cloudInitText } from './cloud-init'
import { tidied, type CreateForm } from './create-form'

/**
 * The request for what the form holds (reference, "Create VM": sizes in MB and GB, `cloud_init` as JSON text). Only what the location's
 * descriptors know of and what applies is sent. Expects a form that its schema has passed.
 */
export function createRequest(descriptors: readonly Descriptor[], form: CreateForm): CreateVm {
  const { name, ...parameters } = checkValues(descriptors, tidied(form)).values
  const cloudInit = cloudInitText(form.cloud)
  return {
    location: form.location,
    name: String(name),
    parameters: {
      ...parameters,
      // True is the API's default for an address: a VM without one must say so.
      reserve_public_ip: form.reserve_public_ip,
      ...(form.backup && { backup: true }),
      ...(cloudInit !== undefined && { cloud_init: cloudInit }),
    },
  }
}
