/** What a successor is called at first: as the old token, with a number that tells the two apart: "CI deploy (2)". */
export function successorName(old: string, taken: readonly string[]): string {
  const [, name = '', number = '1'] = /^(.*?)(?: \((\d{1,6})\))?$/s.exec(old.trim()) ?? []
  if (name === '') return ''
  let next = Number(number) + 1
  while (taken.includes(`${name} (${next})`)) next += 1
  return `${name} (${next})`
}
