import { useSyncExternalStore } from 'react'
import * as z from 'zod/mini'

import { locales, pseudoLocale, showLanguage } from '@/lib/i18n/locale'
import { paths } from '@/lib/paths'
import { setTimeZone, timeZones } from '@/lib/time-zone'
import { densities, setDensity } from '@/ui/density'
import { setTheme, themes } from '@/ui/theme'

import { languageOfChoice, languageWithoutUser } from './language-choice'

/** Where one may land after signing in. */
export const startPages = ['overview', 'vms', 'unused', 'billingAccounts', 'protection'] as const
export type StartPage = (typeof startPages)[number]

/** After so many days a token is due to be rotated; 0: never. */
export const reminderDays = [30, 90, 180, 365, 0] as const

/** What is kept of a list. */
const listSchema = z.object({
  /** Left out wherever its address says nothing of columns. */
  hidden: z.catch(z.array(z.string()), []),
  views: z.catch(z.array(z.object({ name: z.string(), search: z.string() })), []),
})

export type ListPreferences = z.infer<typeof listSchema>

/** What each user has chosen for this browser. What cannot be read any more is as by default. */
const preferencesSchema = z.object({
  theme: z.catch(z.enum(themes), 'system'),
  density: z.catch(z.enum(densities), 'roomy'),
  timeZone: z.catch(z.enum(timeZones), 'viewer'),
  /** As at the sign-in, as long as nothing was chosen. */
  language: z.catch(z.optional(z.enum(['browser', ...locales, pseudoLocale])), undefined),
  startPage: z.catch(z.enum(startPages), 'overview'),
  tokenReminderDays: z.catch(z.literal(reminderDays), 90),
  /** Single keys do something (WCAG 2.1.4 wants them to be switched off). */
  shortcuts: z.catch(z.boolean(), true),
  /** What is kept of the writes of this browser goes when they sign out. */
  clearsHistory: z.catch(z.boolean(), false),
  /** How far the first steps of an empty account are: not seen, on the way, or over. */
  firstSteps: z.catch(z.enum(['none', 'begun', 'over']), 'none'),
  /** By billing account: what a month may cost, as a decimal. */
  budgets: z.catch(z.record(z.string(), z.string()), {}),
  /** By billing account: the warning of its budget that was put away. */
  seenBudgetWarnings: z.catch(z.record(z.string(), z.string()), {}),
  /** By the path of the page. */
  lists: z.catch(z.record(z.string(), z.catch(listSchema, { hidden: [], views: [] })), {}),
})

export type Preferences = z.infer<typeof preferencesSchema>

const DEFAULTS: Preferences = preferencesSchema.parse({})

const keyOf = (user: string) => `elastis.preferences.${user}`

let shown: { user: string; preferences: Preferences } = { user: '', preferences: DEFAULTS }
const listeners = new Set<() => void>()

function read(user: string): Preferences {
  try {
    return preferencesSchema.parse(JSON.parse(localStorage.getItem(keyOf(user)) ?? '{}'))
  } catch {
    return DEFAULTS
  }
}

/** Done once the texts are there; a language that cannot be read leaves the one that is shown. */
function show(user: string, preferences: Preferences): Promise<void> {
  shown = { user, preferences }
  setTimeZone(preferences.timeZone)
  setTheme(preferences.theme)
  setDensity(preferences.density)
  for (const listener of listeners) listener()
  return showLanguageOf(preferences)
}

function showLanguageOf({ language }: Preferences): Promise<void> {
  return showLanguage(language === undefined ? languageWithoutUser() : languageOfChoice(language))
}

/** As soon as it is known who is signed in, and before anything of theirs is drawn. */
export async function showPreferencesOf(user: string | number): Promise<void> {
  // The sign-in page has a language of its own, whoever was there before it.
  await (shown.user === String(user)
    ? showLanguageOf(shown.preferences)
    : show(String(user), read(String(user))))
}

function change(some: Partial<Preferences>): void {
  const preferences = { ...shown.preferences, ...some }
  try {
    localStorage.setItem(keyOf(shown.user), JSON.stringify(preferences))
  } catch {
    // Storage is closed to us: the choice holds until the page is left.
  }
  void show(shown.user, preferences)
}

// Another tab of the panel changed them.
function onStorage({ key }: StorageEvent): void {
  if (key === keyOf(shown.user)) void show(shown.user, read(shown.user))
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) addEventListener('storage', onStorage)
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) removeEventListener('storage', onStorage)
  }
}

/** `const [{ timeZone }, change] = usePreferences()`. */
export function usePreferences(): readonly [Preferences, (some: Partial<Preferences>) => void] {
  return [useSyncExternalStore(subscribe, () => shown.preferences), change]
}

/** The age in days from which a token is due to be rotated; null for never. */
export function useTokenReminder(): number | null {
  const [{ tokenReminderDays }] = usePreferences()
  return tokenReminderDays === 0 ? null : tokenReminderDays
}

/** Where whoever is signed in wants to begin. */
export function startAddress(): string {
  return paths[shown.preferences.startPage]
}
