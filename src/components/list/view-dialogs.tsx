import { RefreshCw, Trash2, Undo2 } from 'lucide-react'
import { useForm } from 'react-hook-form'
import { useNavigate } from 'react-router'

import { MOST_LETTERS, nameProblem } from '@/components/list-state/saved-views'
import type { DialogProps } from '@/components/use-dialogs'
import { FormDialog } from '@/forms/form-dialog'
import { FormField } from '@/forms/form-field'
import { messagesOf, useMessages } from '@/lib/i18n/catalogue'
import { IconButton } from '@/ui/icon-button'
import { TextInput } from '@/ui/text-input'

import { useListPreferences } from './use-list-preferences'
import { viewMessages } from './view-messages'

interface ViewDialogProps extends DialogProps {
  /** What is shown now, as the address of a view says it. */
  search: string
}

/** Gives what is shown a name. */
export function SaveViewDialog({ search, open, onClose }: ViewDialogProps) {
  const t = useMessages(viewMessages)
  const navigate = useNavigate()
  const [kept, keep] = useListPreferences()
  const form = useForm({ defaultValues: { name: '' } })
  return (
    <FormDialog
      open={open}
      onClose={onClose}
      title={t.save.title}
      description={t.save.text}
      form={form}
      onSubmit={({ name }) => {
        keep({ ...kept, views: [...kept.views, { name: name.trim(), search }] })
        onClose()
        // Its own address, so that what is handed on shows these columns too.
        void navigate({ search }, { replace: true, preventScrollReset: true })
      }}
      isPending={false}
      failure={null}
      failureTitle={t.failed}
      submitLabel={t.save.submit}
    >
      <FormField name="name" label={t.save.name} error={form.formState.errors.name?.message}>
        <TextInput
          {...form.register('name', { validate: (name) => problemText(nameProblem(kept.views, name)) })}
        />
      </FormField>
    </FormDialog>
  )
}

/** Other names for views, another content, and the end of them; nothing before it is saved. */
export function ManageViewsDialog({ search, open, onClose }: ViewDialogProps) {
  const t = useMessages(viewMessages)
  const [kept, keep] = useListPreferences()
  const form = useForm({
    defaultValues: {
      views: kept.views.map((view) => ({ ...view, was: view.name, isGone: false, isRenewed: false })),
    },
  })
  const views = form.watch('views')
  const set = (at: number, what: 'isGone' | 'isRenewed', is: boolean) =>
    form.setValue(`views.${at}.${what}`, is, { shouldDirty: true })
  /** Against what the others will be called. */
  const check = (at: number) => (name: string) => {
    const all = form.getValues('views')
    const others = all.filter((view, index) => index !== at && !view.isGone)
    return all[at]?.isGone === true || problemText(nameProblem(others, name))
  }

  return (
    <FormDialog
      open={open}
      onClose={onClose}
      title={t.manage.title}
      description={t.manage.text}
      form={form}
      onSubmit={(values) => {
        const next = values.views
          .filter(({ isGone }) => !isGone)
          .map((view) => ({ name: view.name.trim(), search: view.isRenewed ? search : view.search }))
        keep({ ...kept, views: next })
        onClose()
      }}
      isPending={false}
      failure={null}
      failureTitle={t.failed}
      submitLabel={t.manage.submit}
    >
      <ul className="grid gap-2">
        {views.map(({ was, isGone, isRenewed }, at) => (
          <li key={was} className="flex items-start gap-1">
            <div className="min-w-0 flex-1">
              <FormField
                name={`views.${at}.name`}
                label={<span className="sr-only">{t.manage.nameOf(was)}</span>}
                hint={isGone ? t.manage.removed : isRenewed && t.manage.renewed}
                error={form.formState.errors.views?.[at]?.name?.message}
              >
                <TextInput
                  {...form.register(`views.${at}.name`, { validate: check(at) })}
                  readOnly={isGone}
                  className={isGone ? 'line-through opacity-60' : undefined}
                />
              </FormField>
            </div>
            <span className="mt-1 flex">
              <IconButton
                label={t.manage.renew(was)}
                icon={<RefreshCw />}
                aria-pressed={isRenewed}
                onClick={() => set(at, 'isRenewed', !isRenewed)}
              />
              <IconButton
                label={isGone ? t.manage.keep(was) : t.manage.remove(was)}
                icon={isGone ? <Undo2 /> : <Trash2 />}
                onClick={() => set(at, 'isGone', !isGone)}
              />
            </span>
          </li>
        ))}
      </ul>
    </FormDialog>
  )
}

function problemText(problem: ReturnType<typeof nameProblem>): string | true {
  const t = messagesOf(viewMessages).problems
  if (problem === null) return true
  return problem === 'long' ? t.long(MOST_LETTERS) : t[problem]
}
