import { useForm } from 'react-hook-form'

import { assignFloatingIp } from '@/api/floating-ips'
import { Part } from '@/components/part'
import { OptionList } from '@/components/pickers/option-list'
import { useDialogWrite } from '@/components/use-dialog-write'
import { FormDialog } from '@/forms/form-dialog'
import { FormField } from '@/forms/form-field'
import { useMessages } from '@/lib/i18n/catalogue'
import { SkeletonLines } from '@/ui/skeleton'

import { asTarget } from './holder'
import type { FloatingIpDialogProps } from './menu'
import { floatingIpMessages } from './messages'
import { moveFloatingIp } from './move'
import { useTargets } from './use-targets'

/** Assigns an address, or moves it from what it is assigned to, in one go. */
export function AssignDialog({ ip, holder, open, onClose }: FloatingIpDialogProps) {
  const all = useMessages(floatingIpMessages)
  const t = holder === null ? all.assign : all.move
  const { location, address } = ip
  const { vms, balancers, holders, options } = useTargets(location, holder)
  const form = useForm({ defaultValues: { to: '' } })
  const chosenUuid = form.watch('to')
  const chosen = holders.find(({ uuid }) => uuid === chosenUuid)
  const assign = useDialogWrite(assignFloatingIp, onClose)
  const move = useDialogWrite(moveFloatingIp, onClose)
  const { isPending, failure, leave } = holder === null ? assign : move
  return (
    <FormDialog
      open={open}
      onClose={() => {
        leave()
        onClose()
      }}
      title={t.title(address)}
      description={holder === null ? all.assign.text : all.move.text(holder.name ?? holder.uuid)}
      form={form}
      plan={() => {
        if (chosen === undefined) return undefined
        const to = asTarget(chosen)
        return holder === null
          ? assign.plan({ location, address, to })
          : move.plan({ location, address, from: asTarget(holder), to })
      }}
      isPending={isPending}
      failure={failure}
      failureTitle={t.failed}
      submitLabel={t.submit}
      disabledReason={chosen === undefined ? t.choose : undefined}
    >
      <FormField name="to" label={t.to} group>
        <Part query={vms} what={all.targets.unread} loading={<SkeletonLines lines={4} />}>
          {() =>
            options.length === 0 ? (
              <p className="text-muted">{all.targets.none}</p>
            ) : (
              <OptionList
                label={t.to}
                options={options}
                chosen={chosenUuid === '' ? [] : [chosenUuid]}
                onChange={([uuid = '']) => form.setValue('to', uuid)}
              />
            )
          }
        </Part>
      </FormField>
      <Part query={balancers} what={all.targets.balancersUnread} loading={null}>
        {() => null}
      </Part>
    </FormDialog>
  )
}
