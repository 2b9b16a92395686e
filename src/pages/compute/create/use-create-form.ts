import { zodResolver } from '@hookform/resolvers/zod'
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import type { Resolver } from 'react-hook-form'

import type { Location } from '@/api/locations'
import { afterPress } from '@/forms/after-press'
import type { Descriptor } from '@/forms/descriptors/descriptor'
import { isGiven } from '@/forms/descriptors/effective'
import { fieldSpecs } from '@/forms/descriptors/fields'
import { labelOf as parameterLabel } from '@/forms/descriptors/hints'
import { formMessages } from '@/forms/messages'
import { toText } from '@/forms/held-value'
import { useDraftedForm } from '@/forms/use-drafted-form'
import { messagesOf } from '@/lib/i18n/catalogue'
import { useStable } from '@/ui/use-stable'

import { cloudInitMessages } from './cloud-init-messages'
import { createDescriptors, needsPassword, type Offers } from './create-descriptors'
import type { CreateForm } from './create-form'
import { createSchema } from './create-schema'
import { createMessages } from './messages'
import { settle, type Cause } from './settle'
import { useOffers } from './use-offers'
import { wordsFor } from './words'

/** What a choice changed elsewhere in the form. */
export interface SettledNotice {
  readonly cause: Cause
  readonly lines: readonly (() => string)[]
  readonly undo: () => void
}

/** What lets one in, and what a first boot runs and writes: nobody can tell which of it is secret. */
const LEFT_OUT = {
  password: () => parameterLabel('password'),
  public_key: () => parameterLabel('public_key'),
  cloud: () => messagesOf(cloudInitMessages).title,
}

interface CreateFormContext {
  readonly locations: readonly Location[]
  /** What its disk begins with, where that is not a fresh system: the draft of one is none of another. */
  readonly source: string
  /** Begins the form anew. */
  readonly onDiscard: () => void
}

interface Chosen {
  readonly location: string
  readonly os_name: unknown
  readonly designated_pool_uuid: unknown
}

/** The form with what it is made from, kept in step: whatever a choice makes wrong elsewhere is put right, and told. */
export function useCreateForm(initial: CreateForm, { locations, source, onDiscard }: CreateFormContext) {
  const { form, draft } = useDraftedForm<CreateForm>(
    {
      defaultValues: initial,
      mode: 'onTouched',
      // `Form` does it, in the order of the screen.
      shouldFocusError: false,
      resolver: useStable((...args: Parameters<Resolver<CreateForm>>) =>
        afterPress(zodResolver(createSchema(descriptors)))(...args),
      ),
    },
    { name: `new-vm.${source}`, shape: 1, leftOut: LEFT_OUT, onDiscard },
  )
  const values = form.watch()
  const { location, access } = values
  const reading = useOffers(location)
  const { offers } = reading
  const hostPool = toText(values['designated_pool_uuid'])
  const hasSource = hasSourceIn(values)
  const descriptors: readonly Descriptor[] = useMemo(
    () => (offers === null ? [] : createDescriptors(offers, { access, hostPool, hasSource })),
    [offers, access, hostPool, hasSource],
  )
  const specs = fieldSpecs(descriptors, values)

  const [notice, setNotice] = useState<SettledNotice | null>(null)
  const settled = useRef<{ chosen: Chosen; offers: Offers } | null>(null)

  const settleForm = useEffectEvent(() => {
    if (offers === null) return
    const before = settled.current
    const now = form.getValues()
    const cause = causeOf(before, { chosen: chosenIn(now), offers })
    settled.current = { chosen: chosenIn(now), offers }
    if (cause === null) return

    const { set, changes, flagged } = settle(descriptors, now, cause)
    // What a new form is filled with is nothing that anyone typed.
    if (before === null) form.reset({ ...now, ...set })
    else for (const [parameter, value] of Object.entries(set)) form.setValue(parameter, value)
    const after = form.getValues()
    const [systemBefore, systemAfter] = [now['os_name'], after['os_name']]
    // Put in words where it is told: the language may change under it.
    const lines: (() => string)[] = changes
      .toSorted((x, y) => placeOf(x.parameter) - placeOf(y.parameter))
      .map(({ parameter, from, to, because }) => () => ({
        label: labelOf(parameter),
        from: wordsFor(before?.offers ?? offers, parameter, from, systemBefore),
        to: wordsFor(offers, parameter, to, systemAfter),
        because: because === 'location' ? nameOf(location) : wordsFor(offers, because, after[because], null),
      }))
      // Every location has a default network of its own, by the same name.
      .filter((change) => change().from !== change().to)
      .map((change) => () => messagesOf(formMessages).changed(change()))
    const needsOne = !hasSource && now.access === 'public_key' && needsPassword(offers, form.getValues())
    if (needsOne) {
      form.setValue('access', 'both')
      const system = wordsFor(offers, 'os_name', form.getValues('os_name'), null)
      lines.push(() => messagesOf(createMessages).access.passwordAdded(system))
    }
    // What now is right loses its error, what no longer fits gets one; what the service said of a value stands as long as the value.
    const outdated = descriptors
      .map(({ parameter }) => parameter)
      .filter((name) => {
        const { invalid, error } = form.getFieldState(name)
        return flagged.includes(name) || (invalid && (Object.hasOwn(set, name) || error?.type !== 'server'))
      })
    if (outdated.length > 0) void form.trigger(outdated)
    settled.current = { chosen: chosenIn(form.getValues()), offers }

    const undo = () => {
      for (const { parameter, from } of changes) form.setValue(parameter, from)
      if (needsOne) form.setValue('access', now.access)
      if (before !== null) form.setValue(cause, before.chosen[cause])
      setNotice(null)
    }
    setNotice(lines.length === 0 ? null : { cause, lines, undo })
  })
  const { os_name: osName } = values
  useEffect(() => {
    // The form is a store outside React, and what is told is what was changed in it.
    // oxlint-disable-next-line react/set-state-in-effect
    settleForm()
  }, [descriptors, offers, location, osName, hostPool])

  return {
    form,
    draft,
    values,
    reading,
    descriptors,
    specs,
    notice,
    dismissNotice: () => setNotice(null),
    hasSource,
    isReady: offers !== null,
  }

  function labelOf(parameter: string): string {
    const own: Readonly<Record<string, string>> = messagesOf(createMessages).labels
    return own[parameter] ?? specs.find(({ name }) => name === parameter)?.label ?? parameter
  }

  /** On screen; what is not made from a descriptor comes last. */
  function placeOf(parameter: string): number {
    const place = specs.findIndex(({ name }) => name === parameter)
    return place === -1 ? specs.length : place
  }

  function nameOf(slug: string): string {
    return locations.find((each) => each.slug === slug)?.display_name ?? slug
  }
}

/** Whether the boot disk begins with something that there is already. */
function hasSourceIn(values: CreateForm): boolean {
  return isGiven(values['disk_uuid']) || isGiven(values['source_uuid'])
}

function chosenIn({ location, os_name, designated_pool_uuid }: CreateForm): Chosen {
  return { location, os_name, designated_pool_uuid }
}

interface Standing {
  chosen: Chosen
  offers: Offers
}

/** What was chosen since the form was last settled; null: nothing. New offers count as a new location. */
function causeOf(before: Standing | null, now: Standing): Cause | null {
  if (before === null || before.chosen.location !== now.chosen.location) return 'location'
  if (before.chosen.os_name !== now.chosen.os_name) return 'os_name'
  if (before.chosen.designated_pool_uuid !== now.chosen.designated_pool_uuid) return 'designated_pool_uuid'
  return before.offers === now.offers ? null : 'location'
}
