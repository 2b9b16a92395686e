import { NO_CLOUD_INIT, type CloudInit } from './cloud-init'

/** How one logs in to the new VM. */
export type Access = 'password' | 'public_key' | 'both'

/**
 * What the form holds: the parameters of "Create VM" by the reference's names, as texts in the API's units, and beside them what only
 * the screen knows. Parameters of a location that was chosen before stay in it, and come back with that location.
 */
export interface CreateForm {
  /** Slug. */
  location: string
  access: Access
  reserve_public_ip: boolean
  backup: boolean
  cloud: CloudInit
  [parameter: string]: unknown
}

/** `parameters` are those known from the start, as a system named in the address. */
export function emptyForm(location: string, parameters: Readonly<Record<string, string>> = {}): CreateForm {
  return {
    ...parameters,
    location,
    access: 'password',
    reserve_public_ip: true,
    backup: false,
    cloud: NO_CLOUD_INIT,
  }
}

/** As it is judged and sent: a key copied from a file brings its line end along. */
export function tidied(form: CreateForm): CreateForm {
  const key = form['public_key']
  return typeof key === 'string' ? { ...form, public_key: key.trim() } : form
}
