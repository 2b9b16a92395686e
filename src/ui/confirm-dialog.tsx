import { type ReactNode, type SyntheticEvent, useId, useRef, useState } from 'react'
import { useMessages } from '@/lib/i18n/catalogue'
import { Button } from './button'
import { Dialog } from './dialog'
import { useDialogBlock } from './dialog-block'
import { Field } from './field'
import { uiMessages } from './messages'
import { Notice } from './notice'
import type { Plan } from './plan'
import { PreviewFold } from './preview-fold'
import { TextInput } from './text-input'
import { WithMono } from './with-mono'

interface ConfirmDialogProps {
  open: boolean
  onClose: () => void
  /** Names the act and its object: "Delete web-02". */
  title: ReactNode
  /** What dies, what survives, what keeps costing. */
  children?: ReactNode
  /** The act in words: "Delete VM". */
  confirmLabel: string
  /** The safe way out. */
  keepLabel?: string
  /** The name to type before the act is possible: for loss of data. */
  typeToConfirm?: string | undefined
  /** Does it. The dialog closes when it resolves and stays open, with the error's message, when it rejects. */
  onConfirm: (() => Promise<void>) | Plan
  /** Turns what was thrown into words; its `message` otherwise. */
  describeError?: (error: unknown) => ReactNode
  /** What did not happen, where that is certain: "It was not restored". */
  failureTitle?: (error: unknown) => string | undefined
  /** Why it cannot be done yet: something is still to be chosen, or is being read. */
  disabledReason?: string | undefined
  /** Its own buttons are the only way out: it shows what must not be lost by a slip. */
  closedByButton?: boolean
  /** `primary` for an act that is big but destroys nothing. */
  tone?: 'danger' | 'primary'
}

function messageOf(error: unknown): ReactNode {
  return error instanceof Error ? error.message : String(error)
}

/** The one confirmation of the product. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open, onClose, title, children, confirmLabel, keepLabel, typeToConfirm, onConfirm } = props
  const { describeError = messageOf, tone = 'danger', closedByButton = false } = props
  const t = useMessages(uiMessages)
  const formId = useId()
  const keep = useRef<HTMLButtonElement>(null)
  const name = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [refused, setRefused] = useState(false)
  const [pending, setPending] = useState(false)
  const [failure, setFailure] = useState<{ error: unknown }>()

  const block = useDialogBlock()
  const disabledReason = block ?? props.disabledReason

  const matches = typeToConfirm === undefined || typed.trim() === typeToConfirm

  function close() {
    setTyped('')
    setRefused(false)
    setFailure(undefined)
    onClose()
  }

  async function confirm() {
    setPending(true)
    setFailure(undefined)
    try {
      await (typeof onConfirm === 'function' ? onConfirm() : onConfirm.confirm())
      setPending(false)
      close()
    } catch (error) {
      setPending(false)
      setFailure({ error })
    }
  }

  function submit(event: SyntheticEvent) {
    event.preventDefault()
    if (!pending && matches && disabledReason === undefined) void confirm()
  }

  return (
    <Dialog
      alert
      open={open}
      onClose={close}
      title={title}
      pending={pending}
      closedByButton={closedByButton}
      initialFocus={typeToConfirm === undefined ? keep : name}
      footer={
        <>
          <Button ref={keep} disabled={pending} onClick={close}>
            {keepLabel ?? t.keepIt}
          </Button>
          <Button
            type="submit"
            form={formId}
            variant={tone}
            pending={pending}
            disabledReason={
              disabledReason ??
              (matches || typeToConfirm === undefined ? undefined : t.typeFirst(typeToConfirm))
            }
          >
            {confirmLabel}
          </Button>
        </>
      }
    >
      {block !== null && !pending && (
        <Notice tone="bad" live>
          {block}
        </Notice>
      )}
      {children}
      <form id={formId} onSubmit={submit} className="grid gap-3.5 empty:hidden">
        {typeToConfirm !== undefined && (
          <Field
            label={
              <>
                {t.typeToConfirm.before}{' '}
                <strong className="font-semibold wrap-anywhere">
                  <WithMono>{typeToConfirm}</WithMono>
                </strong>{' '}
                {t.typeToConfirm.after}
              </>
            }
            error={refused && !matches ? t.notTheName(typeToConfirm) : undefined}
          >
            <TextInput
              ref={name}
              value={typed}
              readOnly={pending}
              onChange={(event) => {
                setTyped(event.currentTarget.value)
                setRefused(false)
              }}
              onKeyDown={(event) => {
                // The submit button is off, so Enter would do nothing and not say why.
                if (event.key === 'Enter' && !matches) setRefused(true)
              }}
            />
          </Field>
        )}
        {failure !== undefined && (
          <Notice tone="bad" live title={props.failureTitle?.(failure.error) ?? t.confirmFailed}>
            {describeError(failure.error)}
          </Notice>
        )}
      </form>
      {typeof onConfirm !== 'function' && <PreviewFold>{onConfirm.preview}</PreviewFold>}
    </Dialog>
  )
}
