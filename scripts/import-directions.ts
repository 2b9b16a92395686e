/**
 * Who may import whom: CONTRIBUTING.md in a form that can fail. Run by itself it checks the whole tree and ends with 1 when an import
 * goes a way that is not open.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { parseSync } from 'oxc-parser'
import { root } from './root.mjs'

/**
 * The parts of the tree, and where their imports may lead besides into themselves. A file belongs to the first part that holds it; `*`
 * makes each folder a part of its own.
 */
const PARTS: readonly [part: string, open: readonly string[]][] = [
  ['src/lib', []],
  ['src/api', ['src/lib']],
  ['src/ui', ['src/lib']],
  ['src/forms', ['src/lib', 'src/ui', 'src/api']],
  ['src/components', ['src/lib', 'src/ui', 'src/api', 'src/forms']],
  ['src/pages/*', ['src/lib', 'src/ui', 'src/api', 'src/forms', 'src/components']],
  ['src', []],
  ['server/gateway', []],
  ['server/sandbox', []],
  ['server', []],
  // The one test that holds the panel's sums, and what its forms make of what is typed, against the sandbox's.
  ['e2e/price-promise.test.ts', ['src/lib', 'src/components/vm', 'src/pages/compute/create']],
  ['e2e/quote.test.ts', ['src/lib']],
  ['e2e', []],
  ['scripts', []],
]

/** The configuration files of the tools, at the top, may use this. */
const OPEN_TO_CONFIGURATION = ['scripts']

const SOURCE = /\.(?:[cm]?[jt]s|tsx)$/

interface Import {
  readonly line: number
  /** What stands between the quotes. */
  readonly from: string
}

/**
 * What is wrong with the imports of one file, a line each.
 * @param path from the repository's directory, with forward slashes
 */
export function wrongImports(path: string, content: string): string[] {
  const { part, open } = partOf(path)
  return importsOf(path, content).flatMap(({ line, from }) => {
    const wrong = wrongForm(path, from) ?? wrongWay(from)
    return wrong === undefined ? [] : [`${path}:${line} imports '${from}': ${wrong}`]
  })

  function wrongWay(from: string): string | undefined {
    const target = targetOf(path, from)
    if (target === undefined || [part, ...open].some((place) => isWithin(target, place))) return undefined
    return `${part} may use ${open.length === 0 ? 'only itself' : `only itself and ${open.join(', ')}`}`
  }
}

function wrongForm(path: string, from: string): string | undefined {
  if (from.startsWith('/')) return 'an absolute path leads out of the repository'
  if (isWithin(path, 'src') && from.startsWith('..')) return "'@/…' leads to another folder, never '../'"
  const isLocal = from.startsWith('.')
  if (isWithin(path, 'server') && isLocal && !from.endsWith('.ts'))
    return 'a local import of the server ends in .ts'
  return undefined
}

function partOf(path: string): { part: string; open: readonly string[] } {
  for (const [name, open] of PARTS) {
    if (!name.endsWith('/*')) {
      if (isWithin(path, name)) return { part: name, open }
      continue
    }
    const parent = name.slice(0, -2)
    const folder = path.slice(parent.length + 1).split('/')[0] ?? ''
    if (isWithin(path, parent)) return { part: `${parent}/${folder}`, open }
  }
  return { part: path, open: OPEN_TO_CONFIGURATION }
}

/** The path that an import leads to; nothing for a package. */
function targetOf(path: string, from: string): string | undefined {
  if (from.startsWith('@/')) return posix.join('src', from.slice(2))
  return from.startsWith('.') ? posix.join(posix.dirname(path), from) : undefined
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`)
}

function importsOf(path: string, content: string): Import[] {
  const { module } = parseSync(path, content)
  const found: { start: number; from: string }[] = module.staticImports.map(
    ({ moduleRequest: { start, value } }) => ({
      start,
      from: value,
    }),
  )
  for (const { entries } of module.staticExports) {
    for (const { moduleRequest } of entries) {
      if (moduleRequest) found.push({ start: moduleRequest.start, from: moduleRequest.value })
    }
  }
  for (const { moduleRequest } of module.dynamicImports) {
    const literal = /^(['"`])(.*)\1$/.exec(content.slice(moduleRequest.start, moduleRequest.end))
    // A computed path says nothing before it runs.
    if (literal?.[2] !== undefined) found.push({ start: moduleRequest.start, from: literal[2] })
  }
  return found.map(({ start, from }) => ({ line: content.slice(0, start).split('\n').length, from }))
}

function sourceFiles(): string[] {
  const tops = new Set(PARTS.map(([part]) => part.split('/')[0] ?? part))
  const below = [...tops].flatMap((top) =>
    readdirSync(join(root, top), { recursive: true, encoding: 'utf8' }).map((name) =>
      posix.join(top, name.replaceAll('\\', '/')),
    ),
  )
  return [...readdirSync(root), ...below].filter((path) => SOURCE.test(path))
}

if (import.meta.filename === process.argv[1]) {
  const wrong = sourceFiles().flatMap((path) => wrongImports(path, readFileSync(join(root, path), 'utf8')))
  for (const line of wrong) console.error(line)
  process.exitCode = wrong.length === 0 ? 0 : 1
}
