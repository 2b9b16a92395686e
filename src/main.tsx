import '@/lib/zod-without-eval'

import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'

import { reloadWhenStale } from '@/api/session-choice'
import { App } from '@/app/app'
import { provideLanguage, pseudoLocale } from '@/lib/i18n/locale'

import '@/ui/styles.css'

reloadWhenStale()
provideLanguage('id', async () => (await import('./languages/id')).translate)
provideLanguage(pseudoLocale, async () => (await import('./languages/pseudo')).translate)
const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
