import { zodResolver } from '@hookform/resolvers/zod'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useForm, type Resolver, type UseFormReturn } from 'react-hook-form'

import { allHostPoolsQuery } from '@/api/host-pools'
import { vmParametersQuery } from '@/api/parameters'
import type { Vm } from '@/api/vms'
import { afterPress } from '@/forms/after-press'
import { checkParameter, suggestionFor } from '@/forms/check-parameter'
import type { Descriptor } from '@/forms/descriptors/descriptor'
import { isGiven } from '@/forms/descriptors/effective'
import { fieldSpecs, type FieldSpec } from '@/forms/descriptors/fields'
import { parametersSchema } from '@/forms/descriptors/schema'
import { toSize } from '@/forms/held-value'
import { useStable } from '@/ui/use-stable'

import { fixedValues, vmDescriptors } from './descriptors'

/** By parameter, as texts in the API's unit. */
export type VmForm = Record<string, unknown>

export interface VmFormState {
  readonly form: UseFormReturn<VmForm, unknown, VmForm>
  /** One for each parameter, in the order of the screen; none while the rules are read. */
  readonly fields: readonly FieldSpec[]
  /** Of the given parameters those that no longer are as they were. */
  readonly changed: readonly string[]
  readonly isReading: boolean
  /** The rules could not be read, so only the service checks. */
  readonly isUnchecked: boolean
  readonly accepts: (parameter: string, value: string) => boolean
  /** The size that was typed; null when it is none, or one that cannot be had: it has no price then. */
  readonly size: (parameter: string) => number | null
  /** A corrected value for what was typed; null when there is none. */
  readonly suggestion: (parameter: string) => string | null
}

interface VmFormOptions {
  prefill?: Readonly<Record<string, string>>
  /** Always the same object, or memoised. */
  atLeast?: Readonly<Record<string, number>>
}

/**
 * A form about parameters of a VM that exists, made from the location's descriptors. What it has and keeps is not checked: it may have
 * come about under other rules, and need not be sent. `prefill` is what the fields begin with where that is no part of it yet, and is checked;
 * `atLeast` are minima besides the location's.
 */
export function useVmForm(
  vm: Vm,
  initial: Readonly<Record<string, string>>,
  names: readonly string[],
  { prefill = {}, atLeast }: VmFormOptions = {},
): VmFormState {
  const parameters = useQuery(vmParametersQuery(vm.location))
  const hostPools = useQuery(allHostPoolsQuery(vm.location))
  const isReading = parameters.isPending || hostPools.isPending
  const key = names.join()
  const descriptors = useMemo((): readonly Descriptor[] => {
    if (isReading) return []
    const pool = hostPools.data?.find(({ uuid }) => uuid === vm.designated_pool_uuid)
    return vmDescriptors(parameters.data?.items ?? [], key.split(','), pool, atLeast)
  }, [isReading, parameters.data, hostPools.data, vm.designated_pool_uuid, key, atLeast])

  const isChanged = (name: string, values: VmForm) => values[name] !== (initial[name] ?? '')
  const isKept = (name: string, held: VmForm) => isGiven(initial[name]) && !isChanged(name, held)
  const form = useForm<VmForm, unknown, VmForm>({
    defaultValues: { ...fixedValues(vm), ...initial, ...prefill },
    mode: 'onTouched',
    // `Form` does it, in the order of the screen.
    shouldFocusError: false,
    resolver: useStable((...args: Parameters<Resolver<VmForm, unknown, VmForm>>) => {
      const checked = descriptors.filter(({ parameter }) => !isKept(parameter, args[0]))
      return afterPress(zodResolver(parametersSchema(checked)))(...args)
    }),
  })
  const values = form.watch()

  return {
    form,
    fields: fieldSpecs(descriptors, values),
    changed: names.filter((name) => isChanged(name, values)),
    isReading,
    isUnchecked: parameters.isError && parameters.data === undefined,
    accepts: (parameter, value) => checkParameter(descriptors, values, parameter, value)?.ok === true,
    size: (parameter) => {
      const checked = checkParameter(descriptors, values, parameter, values[parameter])
      return isKept(parameter, values) || checked?.ok !== false ? toSize(values[parameter]) : null
    },
    suggestion: (parameter) => suggestionFor(descriptors, values, parameter),
  }
}
