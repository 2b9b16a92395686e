import type { ReactNode } from 'react'
import { Toaster } from '@/ui/toaster'
import { LiveRegion } from '@/ui/live-region'
import { DesignControls } from './design-page-controls'
import { DesignFields } from './design-page-fields'
import { DesignMessages } from './design-page-messages'
import { DesignTable } from './design-page-table'

/*
 * The dev page of the design system: every part in its states, in both themes. Only the dev server has it, so its samples
 * are written in place and not in a message catalogue.
 */

const themes = ['light', 'dark'] as const

function Both({ title, wide = false, children }: { title: string; wide?: boolean; children: ReactNode }) {
  return (
    <section aria-label={title} className={wide ? 'grid' : 'grid lg:grid-cols-2'}>
      {themes.map((theme) => (
        <div
          key={theme}
          data-theme={theme}
          className="grid min-w-0 content-start gap-4 bg-ground p-4 text-text md:p-6"
        >
          <p className="text-xs text-muted">
            {title}, {theme}
          </p>
          {children}
        </div>
      ))}
    </section>
  )
}

/** `/design`, in dev only. */
export function DesignPage() {
  return (
    <main>
      <h1 className="p-6 pb-2">Design system</h1>
      <Both title="Actions and states">
        <DesignControls />
      </Both>
      <Both title="Fields">
        <DesignFields />
      </Both>
      <Both title="Messages">
        <DesignMessages />
      </Both>
      <Both title="Page and list" wide>
        <DesignTable />
      </Both>
      <Toaster />
      <LiveRegion />
    </main>
  )
}
