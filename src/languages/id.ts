import type { Texts } from '@/lib/i18n/locale'

const modules = import.meta.glob<Texts>('../**/*.id.ts', { eager: true })

/** Every text in Bahasa Indonesia: one chunk, which only its readers ask for. */
export const texts: Texts = Object.fromEntries(
  Object.values(modules).flatMap((module) => Object.entries(module)),
)
