/** What is written as it is: a reference to something else in the configuration. */
export interface Reference {
  readonly ref: string
}

export type HclValue = string | number | boolean | Reference

/** A string of HCL, in which nothing of the text is taken for a template. */
export function hclQuoted(text: string): string {
  const escaped = text
    .replace(/[\\"]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t')
    .replace(/[$%](?=\{)/g, '$&$&')
  // Other control characters are written by their number.
  const plain = escaped.replace(
    /\p{Cc}/gu,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return `"${plain}"`
}

function written(value: HclValue): string {
  if (typeof value === 'string') return hclQuoted(value)
  return typeof value === 'object' ? value.ref : String(value)
}

/** Lines of a block as `terraform fmt` aligns them, with what is null or undefined left out. */
export function attributes(
  values: Readonly<Record<string, HclValue | null | undefined>>,
  indent = '  ',
): string[] {
  const given = Object.entries(values).flatMap(([name, value]) =>
    value === null || value === undefined ? [] : [[name, written(value)] as const],
  )
  const width = Math.max(...given.map(([name]) => name.length))
  return given.map(([name, value]) => `${indent}${name.padEnd(width)} = ${value}`)
}

/** Names of one kind of block: letters, digits and underscores, each of them given once. */
export function namer(): (text: string) => string {
  const given = new Set<string>()
  return (text) => {
    const plain = text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '_')
      .replace(/^_+|_+$/g, '')
    const base = /^[a-z]/.test(plain) ? plain : `r_${plain}`
    let name = base
    for (let next = 2; given.has(name); next += 1) name = `${base}_${next}`
    given.add(name)
    return name
  }
}
