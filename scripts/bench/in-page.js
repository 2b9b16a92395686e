// @ts-check
/// <reference lib="dom" />
// Runs in the page before the panel's own script. All times in milliseconds.

const SETTLED_MS = 150

/**
 * Resolves after the frame that shows what has been changed so far.
 * @returns {Promise<number>}
 */
function painted() {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', () => resolve(performance.now()), { once: true })
      port1.start()
      port2.postMessage(undefined)
    })
  })
}

function listedRows() {
  const table = document.querySelector('main [role="table"]')
  const drawn = table?.querySelectorAll('tbody a').length ?? 0
  return drawn === 0 ? 0 : Number(table?.getAttribute('aria-rowcount') ?? 0) - 1
}

/**
 * From the start of the navigation until all rows are in the list and the first of them are painted.
 * @param {number} rows
 */
async function timeToList(rows) {
  for (;;) {
    const now = await painted()
    if (listedRows() >= rows) return now
  }
}

/** The API's answers that the page has read so far. */
function answersRead() {
  return performance
    .getEntriesByType('resource')
    .map((entry) => entry.name)
    .filter((address) => new URL(address).pathname.startsWith('/v1/'))
}

/** When the page began to ask for the lists of VMs. */
function listAsked() {
  const starts = performance
    .getEntriesByType('resource')
    .filter((entry) => new URL(entry.name).pathname.endsWith('/user-resource/vm/list'))
    .map((entry) => entry.startTime)
  return Math.min(...starts)
}

/**
 * What fetching and parsing these answers takes, side by side.
 * @param {readonly string[]} addresses
 */
async function timeToFetchAndParse(addresses) {
  const start = performance.now()
  await Promise.all(
    addresses.map(async (address) => {
      const answer = await fetch(address, { cache: 'no-store' })
      /** @type {unknown} */
      const parsed = JSON.parse(await answer.text())
      return parsed
    }),
  )
  return performance.now() - start
}

/**
 * Listens to the next key: when what it typed is painted, and when the list shows what it found.
 * @returns {Promise<{ paintMs: number, resultMs: number }>}
 */
async function nextKeystroke() {
  const start = await new Promise((/** @type {(at: number) => void} */ resolve) => {
    addEventListener('keydown', (event) => resolve(event.timeStamp), { capture: true, once: true })
  })
  const main = document.querySelector('main') ?? document.body
  let lastChange = performance.now()
  const observer = new MutationObserver(() => (lastChange = performance.now()))
  observer.observe(main, { subtree: true, childList: true, characterData: true, attributes: true })
  const paintedAt = await painted()
  let resultAt = paintedAt
  let seen = lastChange
  for (let now = paintedAt; now - lastChange < SETTLED_MS; now = await painted()) {
    if (lastChange === seen) continue
    seen = lastChange
    resultAt = now
  }
  observer.disconnect()
  return { paintMs: paintedAt - start, resultMs: resultAt - start }
}

/**
 * Scrolls the page down from its top, so far with every frame, as a hand on the wheel does.
 * @param {number} frames
 * @param {number} pixels
 * @returns {Promise<number[]>} how long each frame took to come
 */
async function scrolled(frames, pixels) {
  const gaps = []
  scrollTo(0, 0)
  for (let at = 0; at < 30; at++) await nextFrame()
  let last = await nextFrame()
  for (let at = 0; at < frames; at++) {
    scrollBy(0, pixels)
    const now = await nextFrame()
    gaps.push(now - last)
    last = now
  }
  if (scrollY < (frames * pixels) / 2) throw new Error(`It scrolled to ${scrollY} only`)
  return gaps
}

/** @returns {Promise<number>} */
function nextFrame() {
  return new Promise((resolve) => requestAnimationFrame(resolve))
}

Object.assign(globalThis, {
  bench: { timeToList, listAsked, answersRead, timeToFetchAndParse, nextKeystroke, scrolled },
})
