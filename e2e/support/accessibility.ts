import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { settle } from './settle.ts'

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** The ends of a floating part: hidden, and never holding focus, which they hand on at once. Axe cannot know that. */
const FOCUS_GUARD = '[data-base-ui-focus-guard]'

type RunOptions = Parameters<AxeBuilder['options']>[0]

export type Rules = 'all' | 'colours' | 'others'

/** What of WCAG 2.2 AA depends on colours, what on anything else: the size of targets, names, roles, order. */
const RULES: Record<Rules, RunOptions> = {
  all: { runOnly: { type: 'tag', values: WCAG_22_AA } },
  colours: { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } },
  others: {
    runOnly: { type: 'tag', values: WCAG_22_AA },
    rules: { 'color-contrast': { enabled: false }, 'link-in-text-block': { enabled: false } },
  },
}

interface Scope {
  rules?: Rules
  /** What to look at instead of the whole page. */
  within?: string | undefined
}

/** Fails with what axe finds against WCAG 2.2 AA on the page as it stands. */
export async function expectAccessible(page: Page, { rules = 'all', within }: Scope = {}): Promise<void> {
  await settle(page)
  const isThere = await page.evaluate(() => 'axe' in window)
  // What is there already need not be sent again: half of the time otherwise.
  const axe = new AxeBuilder({ page, ...(isThere && { axeSource: ';' }) })
    // Describing all that is well would take the longest by far.
    .options({ ...RULES[rules], resultTypes: ['violations'] })
    .exclude(FOCUS_GUARD)
  if (within !== undefined) axe.include(within)
  // Without frames there is nothing to join, so the extra page that joining takes can be spared.
  const { violations } = await axe.setLegacyMode().analyze()
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      (node) => `${id} (${help}): ${node.target.join(' ')}\n  ${node.html}\n  ${node.failureSummary ?? ''}`,
    ),
  )
  expect(found, 'axe').toEqual([])
}
