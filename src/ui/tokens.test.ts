import { describe, expect, test } from 'vitest'

// Vitest empties style sheets that are imported, and src knows no Node types: this one test reads the file itself.
declare const process: {
  getBuiltinModule: (name: 'fs') => { readFileSync: (path: URL, encoding: 'utf8') => string }
}

const css = process.getBuiltinModule('fs').readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

type Rgb = readonly [number, number, number]
type Theme = 'light' | 'dark'

/** OKLCH to linear sRGB, by the matrices of CSS Color 4. */
function linearRgb(l: number, c: number, h: number): Rgb {
  const a = c * Math.cos((h * Math.PI) / 180)
  const b = c * Math.sin((h * Math.PI) / 180)
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ]
}

function luminance([r, g, b]: Rgb): number {
  const clip = (x: number) => Math.min(1, Math.max(0, x))
  return 0.2126 * clip(r) + 0.7152 * clip(g) + 0.0722 * clip(b)
}

function token(name: string, theme: Theme): Rgb {
  const one = String.raw`oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)`
  const found = new RegExp(String.raw`--${name}: light-dark\(${one}, ${one}\);`).exec(css)
  if (found === null) throw new Error(`No opaque token --${name} in tokens.css`)
  const [l = 0, c = 0, h = 0] = found.slice(theme === 'light' ? 1 : 4).map(Number)
  return linearRgb(l, c, h)
}

/** The contrast ratio of WCAG 2. */
function contrast(one: string, other: string, theme: Theme): number {
  const [bright = 0, dim = 0] = [luminance(token(one, theme)), luminance(token(other, theme))].toSorted(
    (a, b) => b - a,
  )
  return (bright + 0.05) / (dim + 0.05)
}

const grounds = ['ground', 'surface', 'raised', 'hover', 'accent-soft']

const texts: [string, string[]][] = [
  ['text', [...grounds, 'sunken', 'good-soft', 'wait-soft', 'bad-soft']],
  ['muted', [...grounds, 'sunken', 'good-soft', 'wait-soft', 'bad-soft']],
  ['accent', [...grounds, 'wait-soft', 'bad-soft']],
  ['on-accent', ['accent']],
  ['bad', [...grounds, 'bad-soft']],
]

const shapes: [string, string[]][] = [
  // Borders of inputs and ticks, the ring of what is stopped.
  ['line-strong', ['ground', 'surface', 'raised', 'accent-soft']],
  // The focus ring, a ticked box.
  ['accent', [...grounds, 'sunken']],
  ['good', [...grounds, 'good-soft']],
  ['wait', [...grounds, 'wait-soft']],
  ['bad', [...grounds, 'bad-soft']],
]

describe.each<Theme>(['light', 'dark'])('contrast, %s', (theme) => {
  const pairs = (list: [string, string[]][]) =>
    list.flatMap(([name, on]) => on.map((ground) => [name, ground] as const))

  test.each(pairs(texts))('text %s on %s is at least 4.5', (name, ground) => {
    expect(contrast(name, ground, theme)).toBeGreaterThanOrEqual(4.5)
  })

  test.each(pairs(shapes))('shape %s on %s is at least 3', (name, ground) => {
    expect(contrast(name, ground, theme)).toBeGreaterThanOrEqual(3)
  })
})
