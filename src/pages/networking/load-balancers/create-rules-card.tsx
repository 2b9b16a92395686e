import { Plus, X } from 'lucide-react'
import { useFieldArray, type UseFormReturn } from 'react-hook-form'

import { RuleFields } from '@/components/load-balancers/rule-fields'
import { useMessages } from '@/lib/i18n/catalogue'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { IconButton } from '@/ui/icon-button'

import type { CreateBalancerForm } from './create-form'
import { createBalancerMessages } from './create-messages'

/** Which port goes where; that two rules want the same port is told at both while they are typed. */
export function CreateRulesCard({ form }: { form: UseFormReturn<CreateBalancerForm> }) {
  const t = useMessages(createBalancerMessages)
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'rules' })
  return (
    <Card title={t.rules}>
      <div className="grid gap-4">
        {fields.map((field, at) => (
          <div
            key={field.id}
            role="group"
            aria-label={t.rule(at + 1)}
            className="flex min-w-0 items-start gap-2"
          >
            <div className="min-w-0 flex-1">
              <RuleFields
                control={form.control}
                path={`rules.${at}`}
                affects={fields.flatMap((_, other) =>
                  other === at ? [] : [`rules.${other}.source_port` as const],
                )}
              />
            </div>
            <IconButton
              className="mt-6"
              label={t.removeRule(at + 1)}
              icon={<X />}
              onClick={() => remove(at)}
            />
          </div>
        ))}
        {fields.length === 0 && <p className="text-muted">{t.noRules}</p>}
        <div>
          <Button icon={<Plus />} onClick={() => append({ source_port: '', target_port: '' })}>
            {t.addRule}
          </Button>
        </div>
      </div>
    </Card>
  )
}
