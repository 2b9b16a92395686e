/** A mark of ours on a coloured tile, as a data address: an image's `icon`. `mark` is SVG drawn in white on 32 × 32. */
export function icon(colour: string, mark: string): string {
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="${colour}"/>` +
    `<g fill="none" stroke="#fff" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round">${mark}</g></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
