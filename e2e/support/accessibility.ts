import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { settle } from './settle.ts'

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** The ends of a floating part: hidden, and never holding focus, which they hand on at once. Axe cannot know that. */
const FOCUS_GUARD = '[data-base-ui-focus-guard]'

/** Fails with what axe finds against WCAG 2.2 AA on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  await settle(page)
  const axe = new AxeBuilder({ page }).withTags(WCAG_22_AA).exclude(FOCUS_GUARD)
  // Without frames there is nothing to join, so the extra page that joining takes can be spared.
  const { violations } = await axe.setLegacyMode().analyze()
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      (node) => `${id} (${help}): ${node.target.join(' ')}\n  ${node.html}\n  ${node.failureSummary ?? ''}`,
    ),
  )
  expect(found, 'axe').toEqual([])
}
