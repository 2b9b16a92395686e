import { useQuery, type QueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useNavigate, type LoaderFunction } from 'react-router'

import { billingAccountsQuery } from '@/api/billing-accounts'
import { createLoadBalancer } from '@/api/load-balancers'
import { locationsQuery } from '@/api/locations'
import { networksQuery } from '@/api/networks'
import { pricingPolicyQuery } from '@/api/pricing'
import { readOnce, startReading } from '@/api/read'
import { useWrite } from '@/api/use-write'
import { vmListQuery } from '@/api/vms'
import { payableAccounts } from '@/components/billing-account-facts'
import { toPorts } from '@/components/load-balancers/ports'
import { balancerHealth } from '@/components/load-balancers/health'
import { useTargetOptions } from '@/components/load-balancers/use-target-options'
import { defaultSlug, LOCATION_PARAM, useLocationScope } from '@/components/location-scope'
import { Part } from '@/components/part'
import { BillingAccountPicker } from '@/components/pickers/billing-account-picker'
import { LocationPicker } from '@/components/pickers/location-picker'
import { NetworkPicker } from '@/components/pickers/network-picker'
import { OptionList } from '@/components/pickers/option-list'
import { planned, RequestPreview } from '@/components/requests/request-preview'
import { Form } from '@/forms/form'
import { FormField } from '@/forms/form-field'
import { useDraftedForm } from '@/forms/use-drafted-form'
import { useMessages } from '@/lib/i18n/catalogue'
import { paths } from '@/lib/paths'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Checkbox } from '@/ui/checkbox'
import { cx } from '@/ui/cx'
import { Empty } from '@/ui/empty'
import { Notice } from '@/ui/notice'
import { PageHeader } from '@/ui/page-header'
import { SkeletonLines } from '@/ui/skeleton'
import { TextInput } from '@/ui/text-input'

import { createBalancerResolver, type CreateBalancerForm } from './load-balancers/create-form'
import { createBalancerMessages } from './load-balancers/create-messages'
import { CreatePrice } from './load-balancers/create-price'
import { CreateRulesCard } from './load-balancers/create-rules-card'

/** Starts what the form is made of, for the location that it opens with. */
export const loader = (client: QueryClient): LoaderFunction => {
  return async ({ request }) => {
    startReading(client, pricingPolicyQuery)
    startReading(client, billingAccountsQuery)
    const locations = await readOnce(client, locationsQuery)
    const asked = new URL(request.url).searchParams.get(LOCATION_PARAM)
    const slug = locations.find((each) => each.slug === asked)?.slug ?? defaultSlug(locations)
    startReading(client, networksQuery(slug))
    startReading(client, vmListQuery(slug))
    return null
  }
}

export function Component() {
  const t = useMessages(createBalancerMessages)
  const { all, keep } = useLocationScope()
  return (
    <>
      <title>{t.title}</title>
      <PageHeader title={t.title} crumb={{ to: keep(paths.loadBalancers), label: t.crumb }} />
      {all.length === 0 ? <Empty title={t.noLocation}>{t.noLocationText}</Empty> : <CreateForm />}
    </>
  )
}

function CreateForm() {
  const t = useMessages(createBalancerMessages)
  const navigate = useNavigate()
  const { all, startSlug, keep } = useLocationScope()
  const { form, draft } = useDraftedForm<CreateBalancerForm>(
    {
      defaultValues: {
        location: startSlug,
        display_name: '',
        network_uuid: '',
        reserve_public_ip: true,
        rules: [{ source_port: '80', target_port: '80' }],
        targets: [],
        billing_account_id: '',
      },
      // Ports that conflict are told while they are typed.
      mode: 'onChange',
      // `Form` does it, in the order of the screen.
      shouldFocusError: false,
      resolver: createBalancerResolver,
    },
    { name: 'new-load-balancer', shape: 1 },
  )
  const { location, network_uuid, targets, reserve_public_ip, billing_account_id } = form.watch()
  const networks = useQuery(networksQuery(location))
  const accounts = useQuery(billingAccountsQuery)
  const payable = accounts.data && payableAccounts(accounts.data.items)
  const account = payable?.find(({ id }) => String(id) === billing_account_id) ?? payable?.[0]

  const known = networks.data?.items
  const network =
    known?.find(({ uuid }) => uuid === network_uuid) ??
    known?.find((each) => each.is_default === true) ??
    known?.[0]
  const { setValue } = form
  useEffect(() => {
    // Each location has networks of its own.
    if (network !== undefined && network.uuid !== network_uuid) setValue('network_uuid', network.uuid)
  }, [network, network_uuid, setValue])
  const { vms, options } = useTargetOptions(location, network?.uuid)
  const picked = options.filter(({ value }) => targets.includes(value)).map(({ value }) => value)

  const { running } = balancerHealth(
    { targets: picked.map((uuid) => ({ target_uuid: uuid })) },
    vms.data && new Map(vms.data.items.map((vm) => [vm.uuid, vm])),
  )

  const create = useWrite(createLoadBalancer, {
    onSuccess: (made) => {
      draft.end()
      void navigate(keep(paths.loadBalancer(made.location, made.uuid)))
    },
  })

  const requestOf = (values: CreateBalancerForm, payer: number) => ({
    location: values.location,
    name: values.display_name.trim(),
    ...(network !== undefined && { network_uuid: network.uuid }),
    billing_account_id: payer,
    reserve_public_ip: values.reserve_public_ip,
    rules: values.rules.map(toPorts),
    targets: picked,
  })
  const submit = (values: CreateBalancerForm) => {
    if (account !== undefined && !create.isPending) create.mutate(requestOf(values, account.id))
  }

  return (
    <Form
      form={form}
      draft={draft}
      holds={draft.isTyped && !create.isPending}
      onSubmit={submit}
      preview={(values) =>
        account && <RequestPreview writes={[planned(createLoadBalancer, requestOf(values, account.id))]} />
      }
      failure={create.error}
      failureTitle={t.failed}
      className="flex flex-col gap-4 lg:grid lg:grid-cols-[minmax(0,1fr)_20rem] lg:items-start"
    >
      {/* While it is being created nothing can be changed; it stays to be read. */}
      <div inert={create.isPending} className={cx('grid min-w-0 gap-4', create.isPending && 'opacity-60')}>
        <Card title={t.general}>
          <div className="grid gap-4">
            <LocationPicker
              locations={all}
              value={location}
              onChange={(slug) => setValue('location', slug, { shouldDirty: true })}
            />
            <FormField name="display_name" label={t.name} error={form.formState.errors.display_name?.message}>
              <TextInput {...form.register('display_name')} />
            </FormField>
          </div>
        </Card>
        <Card title={t.network}>
          <div className="grid items-start gap-4 md:grid-cols-2">
            <NetworkPicker control={form.control} networks={networks} />
            <div data-field="reserve_public_ip" className="md:pt-6">
              <Checkbox
                {...form.register('reserve_public_ip')}
                hint={reserve_public_ip ? t.addressHint : t.noAddressHint}
              >
                {t.address}
              </Checkbox>
            </div>
          </div>
        </Card>
        <CreateRulesCard form={form} />
        <Card title={t.targets}>
          <div className="grid gap-3">
            <FormField name="targets" label={t.vms} group>
              <Part query={vms} what={t.vmsUnread} loading={<SkeletonLines lines={4} />}>
                {() =>
                  options.length === 0 ? (
                    <p className="text-muted">{t.noVms}</p>
                  ) : (
                    <OptionList
                      label={t.vms}
                      options={options}
                      chosen={picked}
                      onChange={(uuids) =>
                        setValue('targets', [...targets.filter((uuid) => !isOption(uuid)), ...uuids], {
                          shouldDirty: true,
                        })
                      }
                      multiple
                    />
                  )
                }
              </Part>
            </FormField>
            {options.length > 0 && picked.length === 0 && <Notice tone="wait">{t.noTargets}</Notice>}
            {picked.length > 0 && running === 0 && <Notice tone="wait">{t.noneRunning}</Notice>}
            {running === 1 && <Notice tone="wait">{t.oneTarget}</Notice>}
          </div>
        </Card>
        <Card title={t.billing}>
          <BillingAccountPicker
            control={form.control}
            reading={accounts}
            accounts={payable}
            chosen={String(account?.id ?? '')}
          />
        </Card>
      </div>
      <div className="grid gap-4 rounded-lg border border-line bg-surface p-4 lg:sticky lg:top-4">
        <section aria-label={t.price}>
          <CreatePrice withAddress={reserve_public_ip} accountId={account?.id} />
        </section>
        <Button type="submit" variant="primary" block pending={create.isPending} disabledReason={whyNot()}>
          {t.submit}
        </Button>
        <p role="status" className="text-muted empty:hidden">
          {create.isPending ? t.creating : ''}
        </p>
      </div>
    </Form>
  )

  function whyNot(): string | undefined {
    if (account === undefined) return accounts.isPending ? t.reading : t.noAccount
    // Without one it would go to the default network, unsaid.
    if (known === undefined) return networks.isError ? t.networksUnread : t.readingNetworks
    return undefined
  }

  function isOption(uuid: string): boolean {
    return options.some(({ value }) => value === uuid)
  }
}
