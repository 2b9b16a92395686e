import { zodResolver } from '@hookform/resolvers/zod'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { useForm, type Resolver } from 'react-hook-form'

import { billingAccountsQuery } from '@/api/billing-accounts'
import { vmParametersQuery } from '@/api/parameters'
import { payableAccounts } from '@/components/billing-account-facts'
import type { VmForm } from '@/components/vm/use-vm-form'
import { vmDescriptors } from '@/components/vm/descriptors'
import { afterPress } from '@/forms/after-press'
import type { Descriptor } from '@/forms/descriptors/descriptor'
import { effectiveConstraint } from '@/forms/descriptors/effective'
import { fieldSpecs } from '@/forms/descriptors/fields'
import { parametersSchema } from '@/forms/descriptors/schema'
import { chosenOf } from '@/forms/list-field'
import { toSize, toText } from '@/forms/held-value'
import { useStable } from '@/ui/use-stable'

import { useDiskSources, type SourceOption, type SourceType } from './disk-sources'

export interface CreateDiskStart {
  readonly location: string
  readonly type: SourceType
  readonly source: string
  /** GB; null where the form is to choose. */
  readonly gb: number | null
}

/** Where the size begins: a further disk is seldom smaller. */
const NEW_DISK_GB = 50

/** The form of a new disk. What may be typed as its size follows from the location's rules and from what is copied. */
export function useCreateDiskForm(start: CreateDiskStart) {
  const form = useForm<VmForm, unknown, VmForm>({
    defaultValues: {
      location: start.location,
      type: start.type,
      source: start.source,
      size_gb: String(start.gb ?? NEW_DISK_GB),
      billing_account_id: '',
    },
    mode: 'onTouched',
    // `Form` does it, in the order of the screen.
    shouldFocusError: false,
    resolver: useStable((...args: Parameters<Resolver<VmForm, unknown, VmForm>>) =>
      afterPress(zodResolver(parametersSchema(descriptors)))(...args),
    ),
  })
  const values = form.watch()
  const location = toText(values['location'])
  const type = toText(values['type']) as SourceType

  const sources = useDiskSources(location, type)
  const source = chosenOf(sources?.options, toText(values['source']))
  const parameters = useQuery(vmParametersQuery(location))
  const accounts = useQuery(billingAccountsQuery)
  const payable = useMemo(() => accounts.data && payableAccounts(accounts.data.items), [accounts.data])
  const account =
    payable?.find(({ id }) => String(id) === toText(values['billing_account_id'])) ?? payable?.[0]

  const least = useMemo(
    () => source?.gb ?? (source === undefined ? null : leastFor(parameters.data?.items ?? [], source)),
    [source, parameters.data],
  )
  const descriptors: readonly Descriptor[] = useMemo(
    () =>
      parameters.isPending
        ? []
        : vmDescriptors(parameters.data?.items ?? [], ['size_gb'], undefined, { size_gb: least ?? 1 }),
    [parameters.isPending, parameters.data, least],
  )

  // A copy begins with the size of what is copied; a size that somebody typed stays, and is judged.
  const { setValue, formState } = form
  const isTyped = formState.dirtyFields['size_gb'] !== undefined
  useEffect(() => {
    const begin = source?.gb ?? (least === null ? null : Math.max(least, NEW_DISK_GB))
    if (!isTyped && begin !== null) setValue('size_gb', String(begin))
  }, [isTyped, least, source?.gb, setValue])

  return {
    form,
    location,
    type,
    sources,
    source,
    accounts,
    payable,
    account,
    gb: toSize(values['size_gb']),
    fields: fieldSpecs(descriptors, values),
    isReading: parameters.isPending,
    isUnchecked: parameters.isError && parameters.data === undefined,
  }
}

/** What a system needs at least: the same as for a VM that boots from it. */
function leastFor(parameters: readonly unknown[], { osName }: SourceOption): number | null {
  const [boot] = vmDescriptors(parameters, ['disks'])
  if (boot === undefined) return null
  const { constraint } = effectiveConstraint(boot, { os_name: osName })
  return constraint.kind === 'range' ? constraint.min : null
}
