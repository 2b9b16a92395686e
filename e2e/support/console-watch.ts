import type { BrowserContext } from '@playwright/test'

/**
 * Hears what a page says that nobody looks at: console errors (a broken Content-Security-Policy is one), and exceptions that nobody
 * caught. A test that provokes failing requests says which, because the browser reports those itself.
 */
export class ConsoleWatch {
  readonly #heard: string[] = []
  readonly #allowed: RegExp[] = []

  constructor(context: BrowserContext) {
    context.on('console', (message) => {
      if (message.type() === 'error') this.#heard.push(`${message.text()} (${message.location().url})`)
    })
    context.on('weberror', (webError) => {
      const error = webError.error()
      this.#heard.push(error.stack ?? error.message)
    })
  }

  /** `allow(502)`: requests that fail with this status are part of the test; or any text that is. */
  allow(what: number | RegExp): void {
    this.#allowed.push(
      typeof what === 'number' ? new RegExp(`the server responded with a status of ${what}\\b`) : what,
    )
  }

  /** What was heard and not allowed. */
  complaints(): string[] {
    return this.#heard.filter((text) => !this.#allowed.some((allowed) => allowed.test(text)))
  }
}
