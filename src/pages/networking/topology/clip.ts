/** The text, cut to so many letters with an ellipsis as the last. */
export function clip(text: string, letters: number): string {
  const all = Array.from(text)
  return all.length <= letters ? text : `${all.slice(0, Math.max(1, letters - 1)).join('')}…`
}
