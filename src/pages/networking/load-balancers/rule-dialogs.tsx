import { useForm } from 'react-hook-form'

import { describeError } from '@/api/describe-error'
import { addForwardingRule, removeForwardingRule } from '@/api/load-balancer-changes'
import type { ForwardingRule, LoadBalancer } from '@/api/load-balancers'
import { balancerName } from '@/components/load-balancers/balancer-name'
import { ruleResolver } from '@/components/load-balancers/rule-schema'
import { RuleFields } from '@/components/load-balancers/rule-fields'
import { useDialogWrite } from '@/components/use-dialog-write'
import type { DialogProps } from '@/components/use-dialogs'
import { FormDialog } from '@/forms/form-dialog'
import { useMessages } from '@/lib/i18n/catalogue'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { Notice } from '@/ui/notice'
import { useStable } from '@/ui/use-stable'

import { balancerPageMessages } from './messages'

interface RuleDialogProps extends DialogProps {
  balancer: LoadBalancer
}

export function AddRuleDialog({ balancer, open, onClose }: RuleDialogProps) {
  const t = useMessages(balancerPageMessages).addRule
  const { location, uuid } = balancer
  const name = balancerName(balancer)
  const form = useForm({
    defaultValues: { source_port: '', target_port: '' },
    // A port that is taken is told while it is typed.
    mode: 'onChange',
    shouldFocusError: false,
    resolver: useStable(ruleResolver(balancer.forwarding_rules ?? [])),
  })
  const { plan, isPending, failure, leave } = useDialogWrite(addForwardingRule, onClose)
  return (
    <FormDialog
      open={open}
      onClose={() => {
        leave()
        onClose()
      }}
      title={t.title(name)}
      description={t.text}
      form={form}
      plan={(ports) => plan({ location, uuid, name, ...ports })}
      isPending={isPending}
      failure={failure}
      failureTitle={t.failed}
      submitLabel={t.submit}
    >
      <RuleFields control={form.control} />
    </FormDialog>
  )
}

interface RemoveRuleDialogProps extends RuleDialogProps {
  rule: ForwardingRule
}

export function RemoveRuleDialog({ balancer, rule, open, onClose }: RemoveRuleDialogProps) {
  const t = useMessages(balancerPageMessages).removeRule
  const { location, uuid } = balancer
  const { source_port, target_port } = rule
  const { plan } = useDialogWrite(removeForwardingRule)
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title={t.title(source_port, target_port)}
      confirmLabel={t.confirm}
      describeError={describeError}
      onConfirm={plan({
        location,
        uuid,
        name: balancerName(balancer),
        rule_uuid: rule.uuid,
        source_port,
        target_port,
      })}
    >
      <p>{t.text(source_port)}</p>
      {balancer.forwarding_rules?.length === 1 && <Notice tone="bad">{t.last}</Notice>}
    </ConfirmDialog>
  )
}
