import { useId, useState, type ReactNode } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'

import { useMessages } from '@/lib/i18n/catalogue'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { useDialogBlock } from '@/ui/dialog-block'
import { Notice } from '@/ui/notice'
import type { Plan } from '@/ui/plan'

import { Form } from './form'
import { formDialogMessages } from './form-dialog-messages'
import { isTypedIn } from './is-typed-in'
import { LeaveDialog } from './leave-dialog'

/** Either what it sends is planned, and then shown on demand before it is sent, or it does something of its own. */
type Sends<Out> =
  | { plan: (values: Out) => Plan | undefined; onSubmit?: never }
  | { onSubmit: (values: Out) => void; plan?: never }

interface FormDialogOwnProps<V extends FieldValues, Out> {
  open: boolean
  /** Closes it at any time, also while what was sent is under way: that goes on, and a notice tells how it ended. */
  onClose: () => void
  title: ReactNode
  /** What the change does, and when it is possible. */
  description?: ReactNode
  form: UseFormReturn<V, unknown, Out>
  isPending: boolean
  /** As on `Form`. */
  failure: Error | null
  failureTitle: string
  submitLabel: string
  /** Why it cannot be sent now: what it is made of is still read, nothing was changed. */
  disabledReason?: string | undefined
  size?: 'md' | 'lg'
  children: ReactNode
}

type FormDialogProps<V extends FieldValues, Out> = FormDialogOwnProps<V, Out> & Sends<Out>

/** A small form about one thing, in a dialog. Like every dialog it is mounted anew for each opening, so it starts from how things are. */
export function FormDialog<V extends FieldValues, Out>(props: FormDialogProps<V, Out>) {
  const { open, onClose, title, description, form, plan, onSubmit, isPending, failure, failureTitle } = props
  const { submitLabel, size, children } = props
  const block = useDialogBlock()
  const disabledReason = block ?? props.disabledReason
  const t = useMessages(formDialogMessages)
  const id = useId()
  const holds = isTypedIn(form.formState.dirtyFields) && !isPending
  const [asks, setAsks] = useState(false)
  const send = (values: Out) => (plan === undefined ? onSubmit?.(values) : plan(values)?.send())
  return (
    <Dialog
      open={open}
      // Escape and the cross come by a slip; "Cancel" says what it does.
      onClose={holds ? () => setAsks(true) : onClose}
      title={title}
      {...(description !== undefined && { description })}
      {...(size !== undefined && { size })}
      footer={
        <>
          <Button onClick={onClose}>{isPending ? t.goOn : t.cancel}</Button>
          <Button
            type="submit"
            form={id}
            variant="primary"
            pending={isPending}
            disabledReason={isPending ? undefined : disabledReason}
          >
            {submitLabel}
          </Button>
        </>
      }
    >
      <Form
        id={id}
        form={form}
        onSubmit={(values) => {
          // Enter in a field submits past the button.
          if (!isPending && disabledReason === undefined) send(values)
        }}
        {...(plan !== undefined && { preview: (values: Out) => plan(values)?.preview })}
        failure={failure}
        failureTitle={failureTitle}
        holds={holds}
        className="grid gap-4"
      >
        {block !== null && !isPending && (
          <Notice tone="bad" live>
            {block}
          </Notice>
        )}
        {children}
      </Form>
      {asks && <LeaveDialog what="close" onStay={() => setAsks(false)} onLeave={onClose} />}
    </Dialog>
  )
}
