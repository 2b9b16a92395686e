/**
 * How much script travels, compressed, until the list of VMs stands in a browser that has nothing yet. Fails above the budget. The
 * browser tests measure the same from outside.
 */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'

const PAGE = 'src/pages/compute/vm-list-page.tsx'
/** Bytes as sent (brotli). */
const MAX_BYTES = 190_000
const MAX_FILES = 25

/** What is read of Vite's manifest: a chunk for each source that is an entry or is imported lazily, and for what they share. */
export type Manifest = Readonly<Record<string, { file: string; imports?: readonly string[] }>>

/**
 * The files of some chunks and of all that they import at once, each once. What is imported lazily does not travel yet.
 * @throws when a chunk is not in the manifest
 */
export function filesOf(manifest: Manifest, names: readonly string[]): string[] {
  const seen = new Set<string>()
  const visit = (name: string) => {
    if (seen.has(name)) return
    seen.add(name)
    const chunk = manifest[name]
    if (chunk === undefined) throw new Error(`The build has no chunk for ${name}: was the file renamed?`)
    for (const imported of chunk.imports ?? []) visit(imported)
  }
  for (const name of names) visit(name)
  return [...new Set([...seen].map((name) => manifest[name]?.file ?? name))]
}

/** The scripts that the page itself names, besides its entry. */
export function scriptsOf(html: string): string[] {
  return [...html.matchAll(/<script[^>]*\ssrc="\/([^"]+)"/g)].map(([, src = '']) => src)
}

function sentBytes(dir: string, file: string): number {
  const compressed = join(dir, `${file}.br`)
  return statSync(existsSync(compressed) ? compressed : join(dir, file)).size
}

function main(): void {
  const dir = join(root, 'dist', 'panel')
  const manifest = JSON.parse(readFileSync(join(dir, '.vite', 'manifest.json'), 'utf8')) as Manifest
  const html = readFileSync(join(dir, 'index.html'), 'utf8')
  const files = [...new Set([...scriptsOf(html), ...filesOf(manifest, ['index.html', PAGE])])]
  const sizes = files
    .map((file) => ({ file, bytes: sentBytes(dir, file) }))
    .toSorted((a, b) => b.bytes - a.bytes)
  const bytes = sizes.reduce((sum, size) => sum + size.bytes, 0)

  for (const size of sizes) console.log(`${String(size.bytes).padStart(8)}  ${size.file}`)
  console.log(`${String(bytes).padStart(8)}  bytes of ${MAX_BYTES}, ${files.length} files of ${MAX_FILES}`)
  if (bytes > MAX_BYTES || files.length > MAX_FILES) {
    console.error(`Too much script travels until ${PAGE} stands.`)
    process.exitCode = 1
  }
}

if (import.meta.filename === process.argv[1]) main()
