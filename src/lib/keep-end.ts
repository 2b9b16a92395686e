/** Longer than this, and the end would leave nothing for the beginning. */
const LONGEST_END = 13

/**
 * Parts a name so that its end, which tells it from others that begin alike, can stay when there is no room for all of it: from its last
 * word with a digit on, as that is the version ("Windows Server " and "2019 Standard"), or else its last word. The end is '' when it
 * would be too long, or all there is.
 */
export function partEnd(name: string): [beginning: string, end: string] {
  const words = [...name.matchAll(/(?<= )[^ ]+/g)]
  const fitting = words.filter(({ index }) => name.length - index <= LONGEST_END)
  const at = (fitting.findLast(([word]) => /\d/.test(word)) ?? fitting.at(-1))?.index
  return at === undefined ? [name, ''] : [name.slice(0, at), name.slice(at)]
}
