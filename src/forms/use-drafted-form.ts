import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useForm, type DefaultValues, type FieldValues, type UseFormProps } from 'react-hook-form'

import { sessionQuery } from '@/api/session'
import { useStable } from '@/ui/use-stable'

import { draftOf, dropDraft, keepDraft, readDraft, type Draft } from './draft'
import { isTypedIn } from './is-typed-in'

export interface DraftRules {
  /** Form, and the thing it is about where there are many: `billing-details.7`. */
  readonly name: string
  /** To be counted up when the fields change their meaning: drafts from before are dropped. */
  readonly shape: number
  /** Fields that are never written down (passwords, keys, whatever may hold a secret), and what each is called on screen. */
  readonly leftOut?: Readonly<Record<string, () => string>>
  /** Begins the form anew where `reset` alone does not do: what it is filled with comes later. */
  readonly onDiscard?: () => void
}

/** The draft of a form, handed to its `Form`. */
export interface FormDraft {
  /** What was restored, as long as that is to be told. */
  readonly told: Draft | null
  readonly leftOut: Readonly<Record<string, () => string>>
  /** Something stands in the form that would be lost. */
  readonly isTyped: boolean
  /** Ends it: it was sent, and the page is left. */
  readonly end: () => void
  /** What was typed has been saved, and the form, reset to it, goes on from there. */
  readonly saved: () => void
  readonly discard: () => void
  readonly hide: () => void
  /** For `Form`: writes down what stands there now. */
  readonly keep: () => void
  readonly markSent: (isSent: boolean) => void
  readonly isOver: () => boolean
}

/**
 * `useForm` for a long form: what is typed is kept as a draft in this tab, and the form begins with the draft that it finds. Its `Form`
 * takes what comes back as `draft`, tells of it, and asks before it is lost.
 */
export function useDraftedForm<V extends FieldValues, C = unknown, Out = V>(
  options: Omit<UseFormProps<V, C, Out>, 'defaultValues'> & { defaultValues: V },
  rules: DraftRules,
) {
  const { name, shape, leftOut = {} } = rules
  const session = useQueryClient().getQueryData(sessionQuery.queryKey)
  const user = session?.current == null ? null : String(session.current.user.id)
  const start = useRef(options.defaultValues)
  const [told, setTold] = useState(() =>
    user === null ? null : readDraft({ name, user, shape }, options.defaultValues),
  )
  const begun: V = { ...options.defaultValues, ...told?.values }
  const form = useForm<V, C, Out>({ ...options, defaultValues: begun as DefaultValues<V> })

  const [isRestored, setIsRestored] = useState(told !== null)
  const restored = useRef<ReadonlySet<string>>(new Set(Object.keys(told?.values ?? {})))
  const sentAs = useRef<string | null>(null)
  const over = useRef(false)
  const isTyped = isTypedIn(form.formState.dirtyFields) || isRestored

  const drop = () => {
    restored.current = new Set()
    sentAs.current = null
    setIsRestored(false)
    setTold(null)
    dropDraft(name)
  }

  const typedNow = () =>
    draftOf({
      values: form.getValues(),
      start: form.formState.defaultValues ?? {},
      restored: restored.current,
      leftOut,
    })
  const keep = useStable(() => {
    if (user === null || over.current) return
    const typed = typedNow()
    // Whatever is changed after it was sent is not what was sent.
    if (JSON.stringify(typed) !== sentAs.current) sentAs.current = null
    const hasAny = Object.keys(typed.values).length + typed.leftOut.length > 0
    const isSent = sentAs.current !== null
    if (isTyped && hasAny) keepDraft(name, { user, shape, at: Date.now(), isSent, ...typed })
    else dropDraft(name)
  })

  const draft: FormDraft = {
    told,
    leftOut,
    isTyped,
    end: useStable(() => {
      over.current = true
      drop()
    }),
    saved: useStable(drop),
    discard: useStable(() => {
      drop()
      if (rules.onDiscard === undefined) form.reset(start.current)
      else {
        // What stands in this form now goes with it.
        over.current = true
        rules.onDiscard()
      }
    }),
    hide: useStable(() => setTold(null)),
    keep,
    markSent: useStable((isSent) => {
      sentAs.current = isSent ? JSON.stringify(typedNow()) : null
      keep()
    }),
    isOver: useStable(() => over.current),
  }
  return { form, draft }
}
