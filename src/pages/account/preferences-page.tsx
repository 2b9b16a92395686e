import { listMessages } from '@/components/list/messages'
import { reminderDays, startPages, usePreferences, type StartPage } from '@/components/preferences'
import { shortcutMessages } from '@/components/shortcuts/messages'
import { useNow } from '@/components/use-now'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatDateTime, formatDays } from '@/lib/instant'
import { timeZones } from '@/lib/time-zone'
import { Card } from '@/ui/card'
import { Checkbox } from '@/ui/checkbox'
import { densities } from '@/ui/density'
import { Field } from '@/ui/field'
import { PageHeader } from '@/ui/page-header'
import { RadioTiles } from '@/ui/radio-tiles'
import { Select } from '@/ui/select'
import { themes } from '@/ui/theme'

import { LanguageField } from './preferences/language-field'
import { preferencesMessages } from './preferences/messages'
import { startPageNames } from './preferences/start-page-names'

export function Component() {
  const t = useMessages(preferencesMessages)
  const names = useMessages(startPageNames)
  const { densities: densityNames } = useMessages(listMessages).columns
  const tKeys = useMessages(shortcutMessages)
  const now = useNow()
  const [{ theme, density, timeZone, startPage, tokenReminderDays, shortcuts }, change] = usePreferences()
  return (
    <>
      <title>{t.title}</title>
      <PageHeader title={t.title} summary={t.summary} />
      <Card title={t.looks}>
        <div className="grid gap-4">
          <Field label={t.theme} group>
            <RadioTiles
              name="theme"
              value={theme}
              onValueChange={(value) => change({ theme: value })}
              options={themes.map((value) => ({ value, title: t.themes[value] }))}
            />
          </Field>
          <Field label={t.density} group>
            <RadioTiles
              name="density"
              tileWidth="12rem"
              value={density}
              onValueChange={(value) => change({ density: value })}
              options={densities.map((value) => ({
                value,
                title: densityNames[value],
                subtitle: t.densityTexts[value],
              }))}
            />
          </Field>
          <LanguageField />
        </div>
      </Card>
      <Card title={t.keyboard}>
        <Checkbox
          look="switch"
          checked={shortcuts}
          hint={tKeys.switchHint}
          onChange={(event) => change({ shortcuts: event.currentTarget.checked })}
        >
          {tKeys.switch}
        </Checkbox>
      </Card>
      <Card title={t.times}>
        <Field label={t.timeZone} group hint={t.timeZoneHint}>
          <RadioTiles
            name="time-zone"
            tileWidth="12rem"
            value={timeZone}
            onValueChange={(value) => change({ timeZone: value })}
            options={timeZones.map((value) => ({
              value,
              title: t.timeZones[value],
              subtitle: formatDateTime(now, value),
            }))}
          />
        </Field>
      </Card>
      <Card title={t.begin}>
        <Field label={t.startPage} hint={t.startPageHint} className="md:max-w-80">
          <Select
            value={startPage}
            onChange={({ currentTarget: { value } }) => {
              const chosen = startPages.find((page) => page === value)
              if (chosen !== undefined) change({ startPage: chosen })
            }}
          >
            {startPages.map((page: StartPage) => (
              <option key={page} value={page}>
                {names[page]}
              </option>
            ))}
          </Select>
        </Field>
      </Card>
      <Card title={t.safety}>
        <Field label={t.reminder} hint={t.reminderHint} className="md:max-w-80">
          <Select
            value={tokenReminderDays}
            onChange={({ currentTarget: { value } }) => {
              const days = reminderDays.find((each) => String(each) === value)
              if (days !== undefined) change({ tokenReminderDays: days })
            }}
          >
            {reminderDays.map((days) => (
              <option key={days} value={days}>
                {days === 0 ? t.never : t.after(formatDays(days))}
              </option>
            ))}
          </Select>
        </Field>
      </Card>
    </>
  )
}
