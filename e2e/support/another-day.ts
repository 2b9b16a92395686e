/*
 * Tests pass on every day. `E2E_NOW=2027-01-31T23:40:00Z npx playwright test …` runs them, the servers and the browser as of that instant,
 * which must be to come: what is kept until then, such as the session, would have ended before it.
 */

const OFFSET = 'E2E_TIME_OFFSET_MS'

/** Called once, before there are workers: what is started from then on has the other time. */
export function pretendNow(now: string | undefined): void {
  if (now === undefined || process.env[OFFSET] !== undefined) return
  const offset = Date.parse(now) - Date.now()
  if (Number.isNaN(offset)) throw new Error(`E2E_NOW is no instant: ${now}`)
  process.env[OFFSET] = String(offset)
  const script = encodeURIComponent(`(${shiftDate.toString()})(${offset})`)
  process.env['NODE_OPTIONS'] = `${process.env['NODE_OPTIONS'] ?? ''} --import=data:text/javascript,${script}`
}

/** How far the run's time is from the real one. */
export const timeOffset = (): number => Number(process.env[OFFSET] ?? 0)

/** Runs in Node and in the browser. Time passes as ever, from another instant on. */
export function shiftDate(offset: number): void {
  globalThis.Date = new Proxy(Date, {
    get: (real, name) => (name === 'now' ? () => real.now() + offset : (Reflect.get(real, name) as unknown)),
    construct: (real, given: unknown[], made) =>
      Reflect.construct(real, given.length === 0 ? [real.now() + offset] : given, made) as Date,
    apply: (real) => new real(real.now() + offset).toString(),
  })
}
