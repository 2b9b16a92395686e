import { Suspense, useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { get, type FieldErrors, type FieldValues, type Path, type UseFormReturn } from 'react-hook-form'

import { isOutcomeOpen } from '@/api/found-error'
import { messagesOf, useMessages } from '@/lib/i18n/catalogue'
import { useLanguage } from '@/lib/i18n/locale'
import { announce } from '@/ui/announcer'
import { lazyPart } from '@/ui/lazy-part'
import { Notice } from '@/ui/notice'
import { PreviewFold } from '@/ui/preview-fold'
import { WithMono } from '@/ui/with-mono'

import { DraftNotice } from './draft-notice'
import { placeErrors } from './form-errors'
import type { FormPreview as FormPreviewOf } from './form-preview'
import { isTypedIn } from './is-typed-in'
import { formShellMessages } from './shell-messages'
import type { FormDraft } from './use-drafted-form'
import { useLeaveGuard } from './use-leave-guard'

// The page that a form is of need not wait for what only some ask for.
const FormPreview = lazyPart(async () => (await import('./form-preview')).FormPreview) as typeof FormPreviewOf

interface FormProps<V extends FieldValues, Out> {
  form: UseFormReturn<V, unknown, Out>
  onSubmit: (values: Out) => void
  /** Shows what it would send, for those who ask; undefined as long as something is missing. */
  preview?: ((values: Out) => ReactNode) | undefined
  /** Why the last submit failed, as it was thrown: told at the fields it names, the rest at the top. Null: it did not. */
  failure: Error | null
  /** Over what belongs to no field: "web-04 was not created". */
  failureTitle: string
  /** Of a long form: it is told of, and written down as it is typed. */
  draft?: FormDraft
  /** What would be lost by leaving now; what was typed, unless said otherwise. */
  holds?: boolean
  id?: string
  className?: string
  children: ReactNode
}

/**
 * The form of a page. Its fields are `FormField`s. What keeps it from being sent is shown at the fields, the first of which takes the
 * focus, and at the top when it belongs to none; nothing that was typed is touched.
 */
export function Form<V extends FieldValues, Out>(props: FormProps<V, Out>) {
  const { form, onSubmit, preview, failure, failureTitle, draft, id, className, children } = props
  const t = useMessages(formShellMessages)
  const { shown: language } = useLanguage()
  const element = useRef<HTMLFormElement>(null)
  const summary = useRef<HTMLDivElement>(null)
  const [unplaced, setUnplaced] = useState<() => readonly string[]>(() => nothing)
  const problems = unplaced()

  const fieldOf = (name: string) =>
    element.current?.querySelector<HTMLElement>(`[data-field="${CSS.escape(name)}"]`) ?? null

  /** Focus goes to what comes first in reading order: the summary, or the first field that has an error. */
  const show = (names: readonly string[], texts: () => readonly string[]) => {
    // Drawn at once: it takes the focus in the next frame.
    flushSync(() => setUnplaced(() => texts))
    const wrong = names.map(fieldOf).filter((field) => field !== null)
    const first = wrong.toSorted((a, b) =>
      a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
    )[0]
    if (first !== undefined) announce(messagesOf(formShellMessages).attention(wrong.length), { urgent: true })
    requestAnimationFrame(() => {
      if (texts().length > 0) summary.current?.focus()
      else if (first !== undefined) focusInside(first)
    })
  }

  const showFailure = useEffectEvent(() => {
    const placed = placeErrors(failure, (name) => fieldOf(name) !== null)
    for (const [name, message] of Object.entries(placed.fields)) {
      form.setError(name as Path<V>, { type: 'server', message })
    }
    show(Object.keys(placed.fields), () => placeErrors(failure, (name) => name in placed.fields).form)
  })
  useEffect(() => {
    if (failure === null) return
    // What the failure brings about on the page (fields are enabled again) has then been drawn.
    const frame = requestAnimationFrame(showFailure)
    return () => cancelAnimationFrame(frame)
  }, [failure])

  const checkAgain = useEffectEvent(() => {
    const { errors } = form.formState
    // What the service said is in its own words.
    const wrong = leavesOf(errors).filter(
      (name) => form.getFieldState(name as Path<V>).error?.type !== 'server',
    )
    if (wrong.length > 0) void form.trigger(wrong as Path<V>[])
  })
  const isFirst = useRef(true)
  useEffect(() => {
    // What is wrong at the fields is said in the language in which it was checked.
    if (!isFirst.current) checkAgain()
    isFirst.current = false
  }, [language])

  const { holds = draft?.isTyped ?? isTypedIn(form.formState.dirtyFields) } = props
  const leaveQuestion = useLeaveGuard({
    holds: () => holds && draft?.isOver() !== true,
    onLeave: draft?.end,
  })
  useKeptDraft(form, draft)
  const answered = useEffectEvent(() => draft?.markSent(isOutcomeOpen(failure)))
  useEffect(() => {
    if (failure !== null) answered()
  }, [failure])

  const showInvalid = (errors: FieldErrors<V>) => {
    const names = leavesOf(errors)
    const isShown = (name: string) => fieldOf(name) !== null
    const rest = names.filter((name) => !isShown(name)).map((name) => messageAt(errors, name))
    show(names.filter(isShown), () => rest)
  }

  const send = (values: Out) => {
    draft?.markSent(true)
    onSubmit(values)
  }

  return (
    <form
      ref={element}
      id={id}
      noValidate
      className={className}
      onSubmit={(event) => {
        // A question over the form is a form of its own, and to React it lies within this one.
        if (event.target !== event.currentTarget) return
        setUnplaced(() => nothing)
        void form.handleSubmit(send, showInvalid)(event)
      }}
    >
      {leaveQuestion}
      {draft?.told != null && <DraftNotice draft={draft} told={draft.told} />}
      {problems.length > 0 && (
        <div ref={summary} tabIndex={-1} className="col-span-full">
          <Notice tone="bad" live title={isOutcomeOpen(failure) ? t.outcomeOpen : failureTitle}>
            {problems.map((problem) => (
              <p key={problem}>
                <WithMono>{problem}</WithMono>
              </p>
            ))}
          </Notice>
        </div>
      )}
      {children}
      {preview !== undefined && (
        <PreviewFold>
          <Suspense fallback={null}>
            <FormPreview form={form} preview={preview} />
          </Suspense>
        </PreviewFold>
      )}
    </form>
  )
}

/** Typing is let come to rest before it is written down; whatever ends the page does not wait. */
const REST_MS = 300

function useKeptDraft<V extends FieldValues, Out>(
  form: UseFormReturn<V, unknown, Out>,
  draft: FormDraft | undefined,
): void {
  const keep = draft?.keep
  useEffect(() => {
    if (keep === undefined) return
    const ended = new AbortController()
    let resting: ReturnType<typeof setTimeout> | undefined
    const keepNow = () => {
      clearTimeout(resting)
      keep()
    }
    const stop = form.subscribe({
      formState: { values: true },
      callback: () => {
        clearTimeout(resting)
        resting = setTimeout(keep, REST_MS)
      },
    })
    addEventListener('pagehide', keepNow, ended)
    document.addEventListener('visibilitychange', keepNow, ended)
    return () => {
      ended.abort()
      stop()
      keepNow()
    }
  }, [form, keep])
}

const nothing = (): readonly string[] => []

/** The names of all fields that have an error: `name`, `files.0.path`. */
function leavesOf(errors: object, prefix = ''): string[] {
  return Object.entries(errors).flatMap(([key, error]: [string, unknown]) => {
    if (typeof error !== 'object' || error === null || key === 'root' || key === 'ref') return []
    const name = `${prefix}${key}`
    return 'message' in error && typeof error.message === 'string' ? [name] : leavesOf(error, `${name}.`)
  })
}

function messageAt(errors: object, name: string): string {
  const error: unknown = get(errors, name)
  const message = typeof error === 'object' && error !== null && 'message' in error ? error.message : ''
  return `${name}: ${String(message)}`
}

function focusInside(field: HTMLElement): void {
  const control = field.querySelector<HTMLElement>(
    'input:checked:enabled, input:not([type=radio]):enabled, select:enabled, textarea:enabled, button, [tabindex]',
  )
  field.scrollIntoView({ block: 'center' })
  control?.focus({ preventScroll: true })
}
