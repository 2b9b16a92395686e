import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { describeError } from '@/api/describe-error'
import { isOutcomeOpen } from '@/api/found-error'
import { appImagesQuery, plainImagesQuery, type Image } from '@/api/images'
import { reinstallVm } from '@/api/vm-changes'
import type { Vm } from '@/api/vms'
import { useMessages } from '@/lib/i18n/catalogue'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { Field } from '@/ui/field'
import { Notice } from '@/ui/notice'
import { Select } from '@/ui/select'
import { SkeletonLines } from '@/ui/skeleton'

import { Part } from '@/components/part'
import { pickerMessages } from '@/components/pickers/messages'
import { PriceBreakdown } from '@/components/price-breakdown'
import { RunwayLine } from '@/components/runway-line'
import { useCurrency } from '@/components/use-currency'
import { useDialogWrite } from '@/components/use-dialog-write'
import { usePrices } from '@/components/use-prices'
import { useVmSystems } from './use-vm-systems'
import { vmDialogMessages } from './dialog-messages'
import { configurationOf } from './configuration'
import { systemName } from './facts'
import type { VmDialogProps } from './power-dialogs'

/** A fresh system on the boot disk, whose content is lost. */
export function VmReinstallDialog({ vm, open, onClose }: VmDialogProps) {
  const t = useMessages(vmDialogMessages).reinstall
  const { plan } = useDialogWrite(reinstallVm)
  const { location, uuid, name } = vm
  const plain = useQuery(plainImagesQuery(location))
  const apps = useQuery(appImagesQuery(location))
  const [asked, setAsked] = useState({ os_name: vm.os_name ?? '', os_version: vm.os_version ?? '' })
  const systems = useVmSystems(vm, plain.data, apps.data, asked)
  const { chosen, problems } = systems
  const isReading = plain.isPending || apps.isPending || systems.isReading
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title={t.title(name)}
      confirmLabel={t.confirm}
      keepLabel={t.keep}
      typeToConfirm={name.trim() || uuid}
      disabledReason={isReading ? t.reading : chosen === null ? t.none : problems[0]}
      describeError={describeError}
      failureTitle={(error) => (isOutcomeOpen(error) ? undefined : t.failed)}
      onConfirm={chosen === null ? async () => undefined : plan({ location, uuid, name, ...chosen })}
    >
      <Notice tone="bad">
        {t.lost}
        {vm.status.toLowerCase() === 'running' && <p>{t.isCutOff}</p>}
      </Notice>
      <p>{t.kept}</p>
      <p>{t.access}</p>
      {isReading ? (
        <SkeletonLines lines={4} />
      ) : (
        <div className="grid gap-3.5 sm:grid-cols-2">
          <Field label={t.system}>
            <Select
              value={chosen?.os_name ?? ''}
              onChange={(event) => setAsked({ os_name: event.currentTarget.value, os_version: '' })}
            >
              <SystemOptions names={systems.names} plain={plain.data} apps={apps.data} />
            </Select>
          </Field>
          <Field label={t.version}>
            <Select
              value={chosen?.os_version ?? ''}
              onChange={(event) =>
                setAsked({ os_name: chosen?.os_name ?? '', os_version: event.currentTarget.value })
              }
            >
              {systems.versions.map((version) => (
                <option key={version} value={version}>
                  {systems.versionName(version)}
                </option>
              ))}
            </Select>
          </Field>
        </div>
      )}
      {[plain, apps].map(
        (query, at) =>
          query.isError && (
            <Part key={at === 0 ? 'plain' : 'apps'} query={query} what={t.unread}>
              {() => null}
            </Part>
          ),
      )}
      {chosen !== null && <NewPrice vm={vm} osName={chosen.os_name} />}
      {problems.length > 0 && (
        <Notice tone="bad" live>
          {problems.map((problem) => (
            <p key={problem}>{problem}</p>
          ))}
        </Notice>
      )}
    </ConfirmDialog>
  )
}

/** Some systems need a licence. Nothing is shown where it costs what it did. */
function NewPrice({ vm, osName }: { vm: Vm; osName: string }) {
  const t = useMessages(vmDialogMessages).resize
  const currency = useCurrency()
  const prices = usePrices()
  const present = configurationOf(vm, false)
  if (prices === undefined || present === null) return null
  const before = prices.vm({ ...present, running: true })
  const after = prices.vm({ ...present, running: true, osName })
  if (after.hourly.eq(before.hourly)) return null
  return (
    <section aria-label={t.price} className="grid gap-1 rounded-md bg-sunken p-3">
      <h3 className="text-sm text-muted">{t.price}</h3>
      <PriceBreakdown currency={currency} compareTo={before} estimate={after} />
      <RunwayLine
        accountId={vm.billing_account ?? undefined}
        change={after.hourly.minus(prices.vm(present).hourly)}
      />
    </section>
  )
}

interface SystemOptionsProps {
  names: readonly string[]
  plain: Image[] | undefined
  apps: Image[] | undefined
}

function SystemOptions({ names, plain, apps }: SystemOptionsProps) {
  const t = useMessages(pickerMessages).images
  const appNames = new Set(apps?.map(({ os_name }) => os_name))
  const groups = [
    { label: t.plain, names: names.filter((name) => !appNames.has(name)) },
    { label: t.apps, names: names.filter((name) => appNames.has(name)) },
  ]
  return groups
    .filter((group) => group.names.length > 0)
    .map((group) => (
      <optgroup key={group.label} label={group.label}>
        {group.names.map((name) => (
          <option key={name} value={name}>
            {systemName({ os_name: name, os_version: null }, [...(plain ?? []), ...(apps ?? [])])}
          </option>
        ))}
      </optgroup>
    ))
}
