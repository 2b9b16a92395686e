import { useEffect, useState, type ReactNode } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'

import { useMessages } from '@/lib/i18n/catalogue'

import { formShellMessages } from './shell-messages'

interface FormPreviewProps<V extends FieldValues, Out> {
  form: UseFormReturn<V, unknown, Out>
  /** Undefined as long as something that is chosen beside the form is missing. */
  preview: (values: Out) => ReactNode
}

/** What the form would send as it is filled in now. It is checked for that without a word at its fields: nobody has sent it yet. */
export function FormPreview<V extends FieldValues, Out>({ form, preview }: FormPreviewProps<V, Out>) {
  const t = useMessages(formShellMessages)
  form.watch()
  const [checked, setChecked] = useState<{ values: Out } | null>(null)
  // The only way to ask the schema without showing what it says.
  // oxlint-disable-next-line no-underscore-dangle
  const { resolver, context } = form.control._options

  useEffect(() => {
    let isOver = false
    const check = async () => {
      const values = form.getValues()
      const options = { fields: {}, names: [], shouldUseNativeValidation: false }
      // Without a schema what is typed is what is sent.
      const result =
        resolver === undefined ? { values, errors: {} } : await resolver(values, context, options)
      if (isOver) return
      const isGood = Object.keys(result.errors).length === 0
      const next = isGood ? { values: result.values as unknown as Out } : null
      setChecked((last) => (JSON.stringify(last) === JSON.stringify(next) ? last : next))
    }
    void check()
    return () => {
      isOver = true
    }
    // Each time: the rules may have been read meanwhile, and the resolver is the same one before and after.
  })

  const shown = checked === null ? undefined : preview(checked.values)
  return shown ?? <p className="text-sm text-muted">{t.fillInFirst}</p>
}
