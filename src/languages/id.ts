import type { Translate } from '@/lib/i18n/locale'

const modules = import.meta.glob<Readonly<Record<string, unknown>>>('../**/*.id.ts', { eager: true })

/** Every text in Bahasa Indonesia: one chunk, which only its readers ask for. */
const texts: Readonly<Record<string, unknown>> = Object.fromEntries(
  Object.values(modules).flatMap((module) => Object.entries(module)),
)

export const translate: Translate = (name) => texts[name]
