import { expect, type Page } from '@playwright/test'
import { settle } from './settle.ts'

/** Fails when the page scrolls sideways, or when something that can be seen is cut off by the window's edge. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  await settle(page)
  expect(await page.evaluate(whatRunsOff), 'runs off sideways').toEqual([])
}

/** Runs in the page. */
function whatRunsOff(): string[] {
  const width = document.documentElement.clientWidth
  const scrolls =
    document.documentElement.scrollWidth > width
      ? [`the page is ${document.documentElement.scrollWidth} px wide`]
      : []
  const outside = [...document.body.querySelectorAll('*')].filter((element) => {
    const box = element.getBoundingClientRect()
    const isSeen =
      box.width > 0 &&
      box.height > 0 &&
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    return isSeen && (box.right > width + 1 || box.left < -1) && !isKeptIn(element)
  })
  return [...scrolls, ...outside.map(describe)]

  /** Inside a part that scrolls by itself or a picture that is moved, ends its text in an ellipsis, or is for screen readers only. */
  function isKeptIn(element: Element): boolean {
    for (
      let part: Element | null = element;
      part !== null && part !== document.body;
      part = part.parentElement
    ) {
      const style = getComputedStyle(part)
      const box = part.getBoundingClientRect()
      const scrollsItself =
        part !== element && (/auto|scroll/.test(style.overflowX) || part instanceof SVGSVGElement)
      const ellipsis =
        style.textOverflow === 'ellipsis' && style.overflowX !== 'visible' && box.right <= width + 1
      const forReadersOnly = style.position === 'absolute' && box.width <= 1 && box.height <= 1
      if (scrollsItself || ellipsis || forReadersOnly) return true
    }
    return false
  }

  function describe(element: Element): string {
    const { left, right } = element.getBoundingClientRect()
    const text = (element.textContent ?? '').trim().slice(0, 40)
    return `<${element.tagName.toLowerCase()}> "${text}" from ${Math.round(left)} to ${Math.round(right)} of ${width} px`
  }
}
