import type { QueryClient } from '@tanstack/react-query'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useId, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { UseFormReturn } from 'react-hook-form'
import { useNavigate, useSearchParams, type LoaderFunction } from 'react-router'

import { billingAccountsQuery } from '@/api/billing-accounts'
import { describeError, errorDetails } from '@/api/describe-error'
import { offeredHostPoolsQuery } from '@/api/host-pools'
import { appImagesQuery, plainImagesQuery } from '@/api/images'
import { locationsQuery } from '@/api/locations'
import { networksQuery } from '@/api/networks'
import { vmParametersQuery } from '@/api/parameters'
import { pricingPolicyQuery } from '@/api/pricing'
import { readOnce, startReading } from '@/api/read'
import { createVm, vmListQuery } from '@/api/vms'
import { defaultSlug, LOCATION_PARAM, useLocationScope } from '@/components/location-scope'
import { planned, RequestPreview } from '@/components/requests/request-preview'
import { Form } from '@/forms/form'
import { useMessages } from '@/lib/i18n/catalogue'
import { paths } from '@/lib/paths'
import { Button } from '@/ui/button'
import { cx } from '@/ui/cx'
import { Empty } from '@/ui/empty'
import { ErrorPanel } from '@/ui/error-panel'
import { Notice } from '@/ui/notice'
import { PageHeader } from '@/ui/page-header'

import { AccessCard } from './create/access-card'
import { BillingCard } from './create/billing-card'
import { CloudInitCard, type CloudInitForm } from './create/cloud-init-card'
import { emptyForm, type CreateForm } from './create/create-form'
import { createRequest } from './create/create-request'
import { MachineCard } from './create/machine-card'
import { createMessages } from './create/messages'
import { NetworkCard } from './create/network-card'
import { OtherCard } from './create/other-card'
import { PhasePanel } from './create/phase-panel'
import { PriceAside, PriceLine, usePrice } from './create/price-aside'
import { SizeCard } from './create/size-card'
import { sourceIn, sourceKey, useSource, type Source } from './create/source'
import { SourceCard } from './create/source-card'
import { SystemCard } from './create/system-card'
import { useCreateForm } from './create/use-create-form'
import { useCreateVm } from './create/use-create-vm'

/** Starts what the form is made of, for the location that it opens with. */
export const loader = (client: QueryClient): LoaderFunction => {
  return async ({ request }) => {
    startReading(client, pricingPolicyQuery)
    startReading(client, billingAccountsQuery)
    const locations = await readOnce(client, locationsQuery)
    const asked = new URL(request.url).searchParams.get(LOCATION_PARAM)
    const slug = locations.find((each) => each.slug === asked)?.slug ?? defaultSlug(locations)
    startReading(client, vmParametersQuery(slug))
    startReading(client, plainImagesQuery(slug))
    startReading(client, appImagesQuery(slug))
    startReading(client, offeredHostPoolsQuery(slug))
    startReading(client, networksQuery(slug))
    return null
  }
}

const NOT_KNOWN: Source = { title: '', gb: null, osName: null, wasEmpty: false }

export function Component() {
  const [search] = useSearchParams()
  const t = useMessages(createMessages)
  const { all, keep } = useLocationScope()
  const [turn, setTurn] = useState(0)
  const source = sourceKey(search)
  return (
    <>
      <title>{t.title}</title>
      <PageHeader title={t.title} crumb={{ to: keep(paths.vms), label: t.crumb }} />
      {all.length === 0 ? (
        <Empty title={t.noLocation}>{t.noLocationText}</Empty>
      ) : (
        // Another source is another form; so is one begun anew.
        <CreateVmForm
          key={`${source} ${turn}`}
          locations={all}
          source={source}
          onDiscard={() => setTurn(turn + 1)}
        />
      )}
    </>
  )
}

type CreateVmFormProps = Parameters<typeof useCreateForm>[1]

function CreateVmForm({ locations, source: sourceName, onDiscard }: CreateVmFormProps) {
  const t = useMessages(createMessages)
  const navigate = useNavigate()
  const { slug, startSlug, keep } = useLocationScope()
  const [search] = useSearchParams()
  const system = search.get('os')
  const asked = sourceIn(search)
  const create = useCreateForm(
    emptyForm(asked?.location ?? startSlug, {
      ...(system !== null && { os_name: system }),
      ...asked?.parameters,
    }),
    { locations, source: sourceName, onDiscard },
  )
  const { form, draft, values, reading, descriptors, hasSource, isReady } = create
  const { location } = values
  const source = useSource(values)
  // What a VM is made of lies in one location.
  useFollowedScope(slug, (next) => {
    if (!hasSource) form.setValue('location', next)
  })
  // Known before the submit, it tells a VM that a lost answer made from one that was there.
  useQuery(vmListQuery(location))

  const vm = useCreateVm((created) => {
    draft.end()
    void navigate(keep(paths.vm(created.location, created.uuid)))
  })
  const { step } = vm.phase
  const isOpen = step === 'filling' || step === 'absent'
  const { end } = draft
  useEffect(() => {
    if (step === 'found') end()
  }, [step, end])

  const formId = useId()
  // Of no more use once the VM was found: only what was typed may still be wanted.
  const isOver = step === 'found'
  const [isTypedShown, setIsTypedShown] = useState(false)
  const price = usePrice(values, hasSource ? (source.source ?? NOT_KNOWN) : null, descriptors)
  const rules = reading.parameters
  const locationName = locations.find((each) => each.slug === location)?.display_name ?? location
  const why =
    rules.isError && rules.data === undefined
      ? t.noRules
      : !isReady
        ? t.notYet
        : hasSource && source.state === 'gone'
          ? t.source.notThere
          : undefined
  const send = () => vm.submit(createRequest(descriptors, form.getValues()))

  return (
    <>
      <PhasePanel
        phase={vm.phase}
        locationName={locationName}
        onLookAgain={vm.lookAgain}
        formId={formId}
        onBack={() => {
          // The button goes with its panel; what it leads to takes the focus: the form itself, when it has something to say.
          flushSync(vm.backToForm)
          if (step !== 'unread') form.setFocus('name')
        }}
      />
      {isOver && (
        <div>
          <Button
            variant="quiet"
            aria-expanded={isTypedShown}
            aria-controls={formId}
            onClick={() => setIsTypedShown(!isTypedShown)}
          >
            {isTypedShown ? t.unclear.hideTyped : t.unclear.showTyped}
          </Button>
        </div>
      )}
      <Form
        id={formId}
        form={form}
        onSubmit={send}
        preview={() => (
          <RequestPreview writes={[planned(createVm, createRequest(descriptors, form.getValues()))]} />
        )}
        failure={vm.phase.step === 'filling' ? vm.phase.failure : null}
        failureTitle={t.notCreated}
        draft={draft}
        // A create that is under way goes on without the page; one whose outcome is not known is looked for here alone.
        holds={draft.isTyped && step !== 'creating' && step !== 'found'}
        className={cx(
          isOver
            ? !isTypedShown && 'hidden'
            : 'flex flex-col gap-4 lg:grid lg:grid-cols-[minmax(0,1fr)_20rem] lg:items-start',
        )}
      >
        {/* While it is being created nothing can be changed; it stays to be read. */}
        <div inert={!isOpen} className={cx('grid min-w-0 gap-4', !isOpen && 'opacity-60')}>
          <MachineCard
            create={create}
            locations={hasSource ? locations.filter((each) => each.slug === location) : locations}
          />
          {rules.isError && rules.data === undefined ? (
            <ErrorPanel
              title={t.rules.failed(locationName)}
              advice={t.rules.advice}
              details={errorDetails(rules.error)}
              retrying={rules.isFetching}
              onRetry={() => void rules.refetch()}
            >
              {describeError(rules.error)}
            </ErrorPanel>
          ) : (
            <>
              {(rules.data?.malformed ?? 0) > 0 && <Notice tone="wait">{t.rules.malformed}</Notice>}
              {hasSource ? <SourceCard reading={source} /> : <SystemCard create={create} />}
              <SizeCard create={create} />
              {!hasSource && <AccessCard create={create} />}
              <NetworkCard create={create} />
              <BillingCard create={create} />
              <CloudInitCard form={cloudInitForm(form)} value={values.cloud} />
              <OtherCard create={create} />
            </>
          )}
        </div>
        <div
          hidden={isOver}
          className="max-lg:contents lg:sticky lg:top-4 lg:grid lg:gap-4 lg:rounded-lg lg:border lg:border-line lg:bg-surface lg:p-4"
        >
          <section
            aria-label={t.price.title}
            className="max-lg:rounded-lg max-lg:border max-lg:border-line max-lg:bg-surface max-lg:p-4"
          >
            <PriceAside price={price} />
          </section>
          <div className="flex items-center justify-between gap-3 max-lg:sticky max-lg:bottom-0 max-lg:z-10 max-lg:-mx-3 max-lg:border-t max-lg:border-line max-lg:bg-ground max-lg:px-3 max-lg:py-2.5 lg:block">
            <span className="lg:hidden">
              <PriceLine price={price} />
            </span>
            <Button
              type="submit"
              variant="primary"
              className="lg:w-full"
              pending={!isOpen && step !== 'unread'}
              disabled={!isOpen}
              disabledReason={why}
            >
              {t.submit}
            </Button>
          </div>
        </div>
      </Form>
    </>
  )
}

/** The types of a field array cannot see past the parameters, whose names are not known before they are read. */
function cloudInitForm(form: UseFormReturn<CreateForm>): UseFormReturn<CloudInitForm> {
  return form as unknown as UseFormReturn<CloudInitForm>
}

/** Another location chosen in the header while the form is open is chosen in the form, too. */
function useFollowedScope(slug: string | null, follow: (slug: string) => void) {
  const last = useRef(slug)
  useEffect(() => {
    if (slug === last.current) return
    last.current = slug
    if (slug !== null) follow(slug)
  }, [slug, follow])
}
