import { parseDescriptor, type Descriptor } from '@/forms/descriptors/descriptor'

/**
 * What the reference says of a parameter that a location leaves undescribed (rules.md, "Observed"): text, or a whole number. It names no
 * limit for any of them, so there is none here: the service judges, and its refusal is shown at the field.
 */
const DOCUMENTED: Readonly<Record<string, object>> = {
  // Reference, "Create VM".
  name: { constraint: 'any' },
  os_name: { constraint: 'any' },
  os_version: { constraint: 'any' },
  username: { constraint: 'any' },
  password: { constraint: 'any' },
  public_key: { constraint: 'any' },
  description: { constraint: 'any' },
  vcpu: { type: 'integer', constraint: 'range' },
  ram: { type: 'integer', constraint: 'range' },
  // A text in the table there, but a range of whole numbers under "VM parameters".
  disks: { type: 'integer', constraint: 'range' },
  // Reference, "Add Disk" and "Modify Disk".
  size_gb: { type: 'integer', constraint: 'range' },
}

/** The descriptor of what a location does not describe. */
export function documented(parameter: string, mandatory: boolean): Descriptor | null {
  const known = DOCUMENTED[parameter]
  return known === undefined ? null : parseDescriptor({ ...known, parameter, mandatory })
}
