import { keptChoice } from './kept-choice'

export const themes = ['system', 'light', 'dark'] as const
/** What the user chose; `system` follows the device. */
export type Theme = (typeof themes)[number]

// public/theme.js reads the same key before the first paint.
const theme = keptChoice<Theme>('elastis.theme', 'theme', themes, 'system')

/** Chooses a theme, shows it at once and keeps it for the next visit. */
export const setTheme = theme.set

/** The chosen theme and the way to choose another: `const [theme, setTheme] = useTheme()`. */
export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  return [theme.use(), theme.set]
}
