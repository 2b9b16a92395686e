import { catalogue } from '@/lib/i18n/catalogue'

const en = {
  title: 'Preferences',
  summary: 'They hold for you in this browser and take effect at once',
  looks: 'Appearance',
  theme: 'Theme',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  density: 'Lists',
  densityTexts: { roomy: 'Easy to read and to hit', dense: 'More rows at a glance' },
  asTheBrowser: 'As the browser',
  keyboard: 'Keyboard',
  times: 'Times',
  timeZone: 'Time zone',
  timeZones: { viewer: 'Yours', utc: 'UTC' },
  timeZoneHint: 'Whatever you choose, the exact time in UTC shows when the pointer rests on a time.',
  begin: 'After signing in',
  startPage: 'Start page',
  startPageHint: 'Where you land after signing in.',
  safety: 'Safety',
  reminder: 'Remind of old API tokens',
  reminderHint: 'A token that is older is marked in the list of tokens.',
  never: 'Never',
  after: (age: string) => `After ${age}`,
}

export const preferencesMessages = catalogue('preferencesMessages', en)
