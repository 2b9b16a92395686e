/** Within so many milliseconds the server has to begin; what it sends after that the browser saves by itself. */
const BEGINS_WITHIN_MS = 900_000

/**
 * Has the browser save what an address gives as an attachment, in a frame of its own: what a server answers instead of it is shown there,
 * where nobody sees it, and not in this page's place.
 * @param onRefused there was such an answer
 */
export function saveFrom(address: string, onRefused: () => void): void {
  const frame = document.createElement('iframe')
  frame.hidden = true
  // Whatever comes runs no script and leads nowhere.
  frame.sandbox.add('allow-downloads')
  const timer = setTimeout(() => frame.remove(), BEGINS_WITHIN_MS)
  // Only what is shown is loaded; an attachment is not.
  frame.addEventListener('load', () => {
    clearTimeout(timer)
    frame.remove()
    onRefused()
  })
  frame.src = address
  document.body.append(frame)
}
