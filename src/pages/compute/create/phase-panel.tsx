import { useEffect, useRef, useState } from 'react'

import { describeError } from '@/api/describe-error'
import { isInTransition } from '@/api/vms'
import { useLocationScope } from '@/components/location-scope'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatLocale } from '@/lib/i18n/locale'
import { paths } from '@/lib/paths'
import { Button } from '@/ui/button'
import { ButtonLink } from '@/ui/button-link'
import { Card } from '@/ui/card'
import { Spinner } from '@/ui/spinner'

import { createMessages } from './messages'
import type { Phase } from './use-create-vm'

interface PhasePanelProps {
  phase: Phase
  /** In the words of the screen. */
  locationName: string
  onLookAgain: () => void
  /** Id of the form, to be sent again. */
  formId: string
  onBack: () => void
}

/** What became of the request: it is under way, or its answer got lost. Takes the focus when it changes, so that it is read. */
export function PhasePanel({ phase, locationName, formId, onLookAgain, onBack }: PhasePanelProps) {
  const t = useMessages(createMessages)
  const { keep } = useLocationScope()
  const panel = useRef<HTMLDivElement>(null)
  const { step } = phase
  useEffect(() => {
    if (step === 'filling') return
    panel.current?.focus({ preventScroll: true })
    panel.current?.scrollIntoView({ block: 'nearest' })
  }, [step])
  if (step === 'filling') return null
  const { name } = phase.request
  const toList = (
    <ButtonLink to={keep(paths.vms)} variant={step === 'creating' ? 'secondary' : 'quiet'}>
      {t.creating.toList}
    </ButtonLink>
  )
  return (
    <div ref={panel} tabIndex={-1} role="status" className="outline-none">
      {content()}
    </div>
  )

  function content() {
    switch (phase.step) {
      case 'filling':
        return null
      case 'creating':
        return (
          <Card
            title={
              <span className="flex items-center gap-2">
                <Spinner />
                {t.creating.title(name)}
              </span>
            }
            note={<Elapsed since={phase.since} />}
          >
            <p>{t.creating.text(locationName)}</p>
            <p className="text-muted">{t.creating.leave}</p>
            <div className="mt-3">{toList}</div>
          </Card>
        )
      case 'looking':
        return (
          <Card
            title={
              <span className="flex items-center gap-2">
                <Spinner />
                {t.unclear.title(name)}
              </span>
            }
          >
            <p>{describeError(phase.failure)}</p>
            <p className="text-muted">{t.unclear.looking(locationName)}</p>
          </Card>
        )
      case 'found':
        return (
          <Card title={t.unclear.foundTitle(name)}>
            <p>{isInTransition(phase.vm) ? t.unclear.foundCreating : t.unclear.found}</p>
            <div className="mt-3 flex flex-wrap gap-2">
              <ButtonLink to={keep(paths.vm(phase.vm.location, phase.vm.uuid))} variant="primary">
                {t.unclear.open(name)}
              </ButtonLink>
              <Button variant="quiet" onClick={onBack}>
                {t.unclear.back}
              </Button>
            </div>
          </Card>
        )
      case 'absent':
        return (
          <Card title={t.unclear.absentTitle(name)}>
            <p>{t.unclear.absent(locationName, formatClock(phase.lookedAt))}</p>
            <div className="mt-3 flex flex-wrap gap-2">
              <Button onClick={onLookAgain}>{t.unclear.lookAgain}</Button>
              <Button type="submit" form={formId}>
                {t.unclear.again}
              </Button>
              {toList}
            </div>
          </Card>
        )
      case 'unread':
        return (
          <Card title={t.unclear.unreadTitle(name)}>
            <p>{describeError(phase.failure)}</p>
            <p>{t.unclear.unread(locationName)}</p>
            <div className="mt-3 flex flex-wrap gap-2">
              <Button onClick={onLookAgain}>{t.unclear.lookAgain}</Button>
              {toList}
              <Button variant="quiet" onClick={onBack}>
                {t.unclear.back}
              </Button>
            </div>
          </Card>
        )
    }
  }
}

/** Counts the seconds for the eye only: read out every second it would be noise. */
function Elapsed({ since }: { since: number }) {
  const t = useMessages(createMessages).creating
  const [now, setNow] = useState(since)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return (
    <span aria-hidden className="num">
      {t.seconds(Math.max(0, Math.floor((now - since) / 1000)))}
    </span>
  )
}

function formatClock(ms: number): string {
  return new Intl.DateTimeFormat(formatLocale(), { timeStyle: 'medium' }).format(ms)
}
