import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useForm } from 'react-hook-form'

import { billingAccountsQuery } from '@/api/billing-accounts'
import { assignFloatingIp, floatingIpsQuery } from '@/api/floating-ips'
import type { Vm } from '@/api/vms'
import { payableAccounts } from '@/components/billing-account-facts'
import { Part } from '@/components/part'
import { OptionList, type PickerOption } from '@/components/pickers/option-list'
import { useDialogWrite } from '@/components/use-dialog-write'
import type { DialogProps } from '@/components/use-dialogs'
import { FormDialog } from '@/forms/form-dialog'
import { FormField } from '@/forms/form-field'
import { useMessages } from '@/lib/i18n/catalogue'
import { SkeletonLines } from '@/ui/skeleton'

import { floatingIpCan, isIdle } from './can'
import { giveNewFloatingIp } from './give'
import { floatingIpMessages } from './messages'

interface GiveDialogProps extends DialogProps {
  vm: Vm
}

/** The value of the choice of an address that is still to be reserved. */
const FRESH = 'new'

/** An address for a VM: one of those that are assigned to nothing, or a new one. */
export function GiveFloatingIpDialog({ vm, open, onClose }: GiveDialogProps) {
  const t = useMessages(floatingIpMessages).give
  const { location, uuid } = vm
  const to = { kind: 'vm', uuid, name: vm.name.trim() || uuid } as const
  const floatingIps = useQuery(floatingIpsQuery(location))
  const accounts = useQuery(billingAccountsQuery)
  const idle = (floatingIps.data?.items ?? []).filter(isIdle)
  const whyNot = floatingIpCan.receive(uuid, floatingIps.data?.items ?? [])
  const form = useForm({ defaultValues: { address: '' } })
  const chosen = form.watch('address')
  const assign = useDialogWrite(assignFloatingIp, onClose)
  const give = useDialogWrite(giveNewFloatingIp, onClose)
  // The address may be reserved by now: pressing again must not reserve a second one.
  const { setValue } = form
  useEffect(() => {
    if (give.failure !== null) setValue('address', '')
  }, [give.failure, setValue])
  // Whoever pays for the VM pays for its address.
  const payer = vm.billing_account ?? (accounts.data && payableAccounts(accounts.data.items)[0]?.id)
  const options: PickerOption[] = [
    ...idle.map(({ address, name }) => ({
      value: address,
      label: address,
      isMono: true,
      hint: name || undefined,
    })),
    {
      value: FRESH,
      label: t.fresh,
      hint: t.freshHint,
      disabledReason: payer == null ? t.noAccount : undefined,
    },
  ]
  return (
    <FormDialog
      open={open}
      onClose={() => {
        assign.leave()
        give.leave()
        onClose()
      }}
      title={t.title(to.name)}
      description={t.text}
      form={form}
      plan={() => {
        if (chosen === '') return undefined
        if (chosen !== FRESH) return assign.plan({ location, address: chosen, to })
        return payer == null ? undefined : give.plan({ location, to, billing_account_id: payer })
      }}
      isPending={assign.isPending || give.isPending}
      failure={chosen === FRESH ? give.failure : (assign.failure ?? give.failure)}
      failureTitle={t.failed}
      submitLabel={t.submit}
      disabledReason={whyNot ?? (chosen === '' ? t.choose : undefined)}
    >
      <FormField name="address" label={t.which} group>
        <Part query={floatingIps} what={t.unread} loading={<SkeletonLines lines={3} />}>
          {() =>
            whyNot === null ? (
              <OptionList
                label={t.which}
                options={options}
                chosen={chosen === '' ? [] : [chosen]}
                onChange={([value = '']) => setValue('address', value)}
              />
            ) : (
              <p className="text-muted">{whyNot}</p>
            )
          }
        </Part>
      </FormField>
    </FormDialog>
  )
}
