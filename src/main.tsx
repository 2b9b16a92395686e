import '@/lib/zod-without-eval'
import '@/app/take-account'

import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'

import { App } from '@/app/app'
import { provideLanguage, pseudoLocale } from '@/lib/i18n/locale'

import '@/ui/styles.css'

provideLanguage('id', async () => (await import('./languages/id')).translate)
provideLanguage(pseudoLocale, async () => (await import('./languages/pseudo')).translate)
const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
