import { useQueryClient } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'

import { describeError } from '@/api/describe-error'
import { addBalancerTarget, removeBalancerTarget } from '@/api/load-balancer-changes'
import type { LoadBalancer } from '@/api/load-balancers'
import { alikeWrites, startWrites } from '@/components/bulk/bulk-writes'
import { balancerName } from '@/components/load-balancers/balancer-name'
import { useTargetOptions } from '@/components/load-balancers/use-target-options'
import { Part } from '@/components/part'
import { OptionList } from '@/components/pickers/option-list'
import { RequestPreview } from '@/components/requests/request-preview'
import { useDialogWrite } from '@/components/use-dialog-write'
import type { DialogProps } from '@/components/use-dialogs'
import { FormDialog } from '@/forms/form-dialog'
import { FormField } from '@/forms/form-field'
import { useMessages } from '@/lib/i18n/catalogue'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { Notice } from '@/ui/notice'
import { SkeletonLines } from '@/ui/skeleton'

import { balancerPageMessages } from './messages'
import type { TargetRow } from './targets-card'

interface TargetDialogProps extends DialogProps {
  balancer: LoadBalancer
}

/** One is added by the dialog itself; several by a run, which tells how each ends. */
export function AddTargetsDialog({ balancer, open, onClose }: TargetDialogProps) {
  const t = useMessages(balancerPageMessages)
  const client = useQueryClient()
  const { location, uuid } = balancer
  const name = balancerName(balancer)
  const form = useForm<{ target_uuid: readonly string[] }>({ defaultValues: { target_uuid: [] } })
  const chosen = form.watch('target_uuid')
  const { vms, options } = useTargetOptions(location, balancer.network_uuid)
  const present = new Set(balancer.targets?.map((target) => target.target_uuid))
  const { plan, isPending, failure, leave } = useDialogWrite(addBalancerTarget, onClose)
  const variables = options
    .filter(({ value }) => chosen.includes(value))
    .map(({ value, label }) => ({ location, uuid, name, target_uuid: value, target: label }))

  const writes = alikeWrites(
    t.addTargets.run(variables.length, name),
    addBalancerTarget,
    variables.map((each) => ({
      id: each.target_uuid,
      name: each.target,
      variables: each,
      whyNot: () => null,
    })),
  )

  const addAll = () => {
    startWrites(client, writes)
    onClose()
  }
  return (
    <FormDialog
      open={open}
      onClose={() => {
        leave()
        onClose()
      }}
      title={t.addTargets.title(name)}
      description={t.addTargets.text}
      form={form}
      plan={() => {
        const [first, ...more] = variables
        if (first === undefined) return undefined
        if (more.length === 0) return plan(first)
        const sent = writes.items.map(({ planned }) => planned)
        return { send: addAll, confirm: async () => addAll(), preview: <RequestPreview writes={sent} /> }
      }}
      isPending={isPending}
      failure={failure}
      failureTitle={t.addTargets.failed}
      submitLabel={t.addTargets.submit}
      disabledReason={variables.length === 0 ? t.addTargets.choose : undefined}
    >
      <FormField name="target_uuid" label={t.addTargets.vms} group>
        <Part query={vms} what={t.page.unread.vms} loading={<SkeletonLines lines={4} />}>
          {() =>
            options.length === 0 ? (
              <p className="text-muted">{t.addTargets.none}</p>
            ) : (
              <OptionList
                label={t.addTargets.vms}
                options={options.map((option) =>
                  present.has(option.value) ? { ...option, disabledReason: t.addTargets.is } : option,
                )}
                chosen={chosen}
                onChange={(uuids) => form.setValue('target_uuid', uuids)}
                multiple
              />
            )
          }
        </Part>
      </FormField>
    </FormDialog>
  )
}

interface RemoveTargetDialogProps extends TargetDialogProps {
  target: TargetRow
  /** All that it has now. */
  rows: readonly TargetRow[]
}

export function RemoveTargetDialog({ balancer, target, rows, open, onClose }: RemoveTargetDialogProps) {
  const t = useMessages(balancerPageMessages).removeTarget
  const { location, uuid } = balancer
  const name = balancerName(balancer)
  const { plan } = useDialogWrite(removeBalancerTarget)
  const running = rows.filter(({ vm }) => vm?.status.toLowerCase() === 'running')
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title={t.title(target.name, name)}
      confirmLabel={t.confirm}
      describeError={describeError}
      onConfirm={plan({ location, uuid, name, target_uuid: target.uuid, target: target.name })}
    >
      <p>{t.text}</p>
      {running.length === 1 && running[0]?.uuid === target.uuid && <Notice tone="bad">{t.last}</Notice>}
    </ConfirmDialog>
  )
}
