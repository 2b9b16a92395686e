import { useState, type ReactNode } from 'react'

import { Unread } from '@/components/list/list-notices'
import { useLocationScope } from '@/components/location-scope'
import { useMessages } from '@/lib/i18n/catalogue'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { SkeletonLines } from '@/ui/skeleton'
import { State } from '@/ui/state'
import { TextLink } from '@/ui/text-link'

import { protectionMessages } from './messages'

export type Finding = 'good' | 'due' | 'unknown'

/** One reading that a check is made from. */
export interface CheckReading {
  /** Begins a sentence: "The VMs of Busburg". */
  readonly what: string
  readonly data: unknown
  /** Entries of it that could not be read. */
  readonly malformed: number
  readonly error: Error | null
  readonly isFetching: boolean
  readonly refetch: () => Promise<unknown>
}

export interface CheckItem {
  readonly key: string
  readonly name: string
  readonly to?: string
  readonly note?: string
}

interface CheckCardProps {
  title: string
  readings: readonly CheckReading[]
  finding: Finding
  text: string
  /** What cannot be judged of what was read. */
  unknown?: string | undefined
  items?: readonly CheckItem[]
  /** The way to put it right; where one place alone is concerned, that one is led to in its stead. */
  fix: { readonly to: string; readonly label: string }
}

const SHOWN = 5
const NONE: readonly CheckItem[] = []

/** One thing that is looked after: how it stands, what is not as it should be, and the way to put it right. */
export function CheckCard({ title, readings, finding, text, unknown, items = NONE, fix }: CheckCardProps) {
  const t = useMessages(protectionMessages)
  const { keep } = useLocationScope()
  const [showsAll, setShowsAll] = useState(false)
  const places = new Set(items.map(({ to }) => to))
  const [only] = places.size === 1 ? places : []
  const missing = readings.filter(({ data }) => data === undefined)
  const isReading = missing.some(({ error }) => error === null)
  const malformed = readings.reduce((sum, reading) => sum + reading.malformed, 0)
  // What was read may be in order; what was not may not.
  const isWhole = missing.length === 0 && malformed === 0 && unknown === undefined
  const shown: Finding = finding === 'good' && !isWhole ? 'unknown' : finding
  return (
    <Card
      title={title}
      note={isReading ? t.reading : <FindingState finding={shown} />}
      {...(shown !== 'good' && { footer: <TextLink to={keep(only ?? fix.to)}>{fix.label}</TextLink> })}
    >
      <div className="grid gap-3">
        {missing.map(
          (reading) =>
            reading.error !== null && (
              <Unread key={reading.what} what={reading.what} reading={reading}>
                {`${reading.what}: ${t.states.unknown.toLowerCase()}.`}
              </Unread>
            ),
        )}
        {isReading && shown !== 'due' ? (
          <SkeletonLines lines={2} />
        ) : (
          (shown !== 'unknown' || missing.length === 0) && <p className="text-muted">{text}</p>
        )}
        {malformed > 0 && <p className="text-muted">{t.malformed(malformed)}</p>}
        {unknown !== undefined && <p className="text-muted">{unknown}</p>}
        {items.length > 0 && (
          <ul className="grid gap-1.5">
            {(showsAll ? items : items.slice(0, SHOWN)).map(({ key, name, to, note }) => (
              <li key={key} className="flex flex-wrap gap-x-3">
                <span className="min-w-0 wrap-anywhere">
                  {to === undefined ? (
                    name
                  ) : (
                    <TextLink look="name" to={keep(to)}>
                      {name}
                    </TextLink>
                  )}
                </span>
                {note !== undefined && <span className="text-muted">{note}</span>}
              </li>
            ))}
            {!showsAll && items.length > SHOWN && (
              <li>
                <Button size="sm" onClick={() => setShowsAll(true)}>
                  {t.more(items.length - SHOWN)}
                </Button>
              </li>
            )}
          </ul>
        )}
      </div>
    </Card>
  )
}

function FindingState({ finding }: { finding: Finding }): ReactNode {
  const t = useMessages(protectionMessages).states
  if (finding === 'unknown') return <State kind="off">{t.unknown}</State>
  return <State kind={finding === 'due' ? 'due' : 'good'}>{t[finding]}</State>
}
