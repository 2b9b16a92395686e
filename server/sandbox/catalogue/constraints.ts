import type { Location } from './locations.ts'
import { parametersOf, type Parameter } from './parameters.ts'
import { defaultServerClass, findServerClass, type ServerClass } from './server-classes.ts'

/** What was asked for, by parameter name; what is absent was not sent. */
export type Values = Readonly<Record<string, string | number | undefined>>

/** What is wrong, by parameter name. */
export type Violations = Record<string, string>

/**
 * Judges values as the location's descriptors say. `only` names the parameters that the request is about, all of them for a
 * new VM; the other values are still there to be looked at by `limited_by`.
 */
export function violations(location: Location, values: Values, only?: readonly string[]): Violations {
  const found: Violations = {}
  for (const parameter of parametersOf(location)) {
    if (only && !only.includes(parameter.parameter)) continue
    if (parameter.ignore_for?.some((name) => values[name] !== undefined)) continue
    const text = violation(effective(parameter, values), values[parameter.parameter])
    if (text !== undefined) found[parameter.parameter] = text
  }
  return found
}

/** Judges sizes by the limits of the server class that is to carry them. */
export function sizeViolations(
  serverClass: ServerClass,
  sizes: {
    readonly vcpu?: number | undefined
    readonly ram?: number | undefined
    readonly disks?: number | undefined
  },
): Violations {
  const limits = serverClass.guest_limits
  if (!limits) return {}
  const found: Violations = {}
  const judged = [
    ['vcpu', sizes.vcpu, limits.cpu],
    ['ram', sizes.ram, limits.ram_mb],
    ['disks', sizes.disks, limits.disk_gb],
  ] as const
  for (const [name, value, range] of judged) {
    const text = value === undefined ? undefined : outOfRange(name, value, range.min, range.max)
    if (text !== undefined) found[name] = `${text} in server class ${serverClass.name}`
  }
  return found
}

/** The descriptor as it stands given the other values. */
function effective(parameter: Parameter, values: Values): Parameter {
  if (parameter.limited_by !== 'os_name') return parameter
  const entry = parameter.limits?.find((limit) => limit.os_name === values['os_name'])
  return entry ? { ...parameter, ...entry } : parameter
}

function violation(parameter: Parameter, value: string | number | undefined): string | undefined {
  const { parameter: name } = parameter
  if (value === undefined)
    return parameter.mandatory ? `Required parameter '${name}' not supplied` : undefined
  switch (parameter.constraint) {
    case 'range':
      return outOfRange(name, Number(value), parameter.min, parameter.max)
    case 'regexp':
      if (new RegExp(parameter.expression ?? '').test(String(value))) return undefined
      return `Parameter '${name}' does not match the expression ${parameter.expression}`
    case 'enum':
      // Without values it is limited by something that is wrong itself: there is nothing to choose among.
      if (!parameter.values || parameter.values.includes(String(value))) return undefined
      return `Parameter '${name}' is not one of the allowed values: ${parameter.values.join(', ')}`
  }
}

function outOfRange(name: string, value: number, min = -Infinity, max = Infinity): string | undefined {
  if (value < min) return `Parameter '${name}' is ${value}, the minimum is ${min}`
  if (value > max) return `Parameter '${name}' is ${value}, the maximum is ${max}`
  return undefined
}

/** The smallest disk that can be added to a VM, in GB; `disks` describes boot disks only. */
const SMALLEST_DISK_GB = 1

/** What is wrong with the size of a further disk: it may be small, but not larger than a boot disk may be. */
export function diskSizeViolation(
  location: Location,
  serverClassUuid: string | undefined,
  sizeGb: number,
): string | undefined {
  const described = parametersOf(location).find((parameter) => parameter.parameter === 'disks')
  const serverClass =
    serverClassUuid === undefined ? defaultServerClass(location) : findServerClass(serverClassUuid)
  return outOfRange(
    'size_gb',
    sizeGb,
    SMALLEST_DISK_GB,
    described?.max ?? serverClass?.guest_limits?.disk_gb.max,
  )
}
