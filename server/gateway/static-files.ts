import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { Context, Handler } from 'hono'
import { contentTypeOf } from './content-type.ts'
import { accepts } from './encoding.ts'

interface StaticFile {
  readonly body: Uint8Array<ArrayBuffer>
  /** Made by the build, where it is smaller. */
  readonly brotli: Uint8Array<ArrayBuffer> | undefined
  readonly gzip: Uint8Array<ArrayBuffer> | undefined
  readonly etag: string
  readonly headers: Readonly<Record<string, string>>
}

/** The built panel by address path. Only what was there at the start is ever served, so no path can lead out of the directory. */
export type StaticFiles = ReadonlyMap<string, StaticFile>

const COMPRESSED = /\.(?:br|gz)$/
/** Names under here carry a hash of the content. */
const HASHED = '/assets/'

/** @throws when `dir` holds no index.html, that is, when the panel is not built */
export async function loadStaticFiles(dir: string): Promise<StaticFiles> {
  // No directory is no panel, like an empty one.
  const entries = await readdir(dir, { recursive: true, withFileTypes: true }).catch(() => [])
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    // The build's own notes (.vite) are nobody's business.
    .filter((name) => !name.startsWith('.'))
  const known = new Set(names)
  const read = async (name: string) => new Uint8Array(await readFile(join(dir, name)))
  const files = await Promise.all(
    names
      .filter((name) => !COMPRESSED.test(name))
      .map(async (name): Promise<[string, StaticFile]> => {
        const body = await read(name)
        const path = `/${name}`
        return [
          path,
          {
            body,
            brotli: known.has(`${name}.br`) ? await read(`${name}.br`) : undefined,
            gzip: known.has(`${name}.gz`) ? await read(`${name}.gz`) : undefined,
            etag: createHash('sha256').update(body).digest('base64url').slice(0, 22),
            headers: {
              'content-type': contentTypeOf(name),
              'cache-control': path.startsWith(HASHED) ? 'public, max-age=31536000, immutable' : 'no-cache',
              vary: 'accept-encoding',
            },
          },
        ]
      }),
  )
  const result = new Map(files)
  if (!result.has('/index.html'))
    throw new Error(`${dir} holds no index.html: build the panel first (npm run build)`)
  return result
}

/** Answers GET and HEAD with a file of the panel; index.html for every page of it. */
export function serveStatic(files: StaticFiles): Handler {
  return (c) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return c.notFound()
    const { path } = c.req
    const file = files.get(path === '/' || isPage(c, path) ? '/index.html' : path)
    return file === undefined || (path.startsWith(HASHED) && !files.has(path))
      ? c.notFound()
      : respond(c, file)
  }

  /** A page is what the browser navigates to; a missing script or picture must never get HTML in its place. */
  function isPage(c: Context, path: string): boolean {
    return !files.has(path) && !path.startsWith(HASHED) && isNavigation(c)
  }
}

/** Whether the browser asks for a page to show, and not for a part of one. */
export function isNavigation(c: Context): boolean {
  const mode = c.req.header('sec-fetch-mode')
  return mode === undefined ? (c.req.header('accept') ?? '').includes('text/html') : mode === 'navigate'
}

function respond(c: Context, file: StaticFile): Response {
  const accepted = c.req.header('accept-encoding')
  const encoding =
    file.brotli && accepts(accepted, 'br')
      ? 'br'
      : file.gzip && accepts(accepted, 'gzip')
        ? 'gzip'
        : undefined
  // One tag per encoding: a cache may hold both, and they are different bytes.
  const etag = `"${file.etag}${encoding === undefined ? '' : `-${encoding}`}"`
  const headers = { ...file.headers, etag }
  if (matches(c.req.header('if-none-match'), etag)) return c.body(null, 304, headers)
  const body = encoding === 'br' ? file.brotli : encoding === 'gzip' ? file.gzip : file.body
  return c.body(body ?? file.body, 200, { ...headers, ...(encoding && { 'content-encoding': encoding }) })
}

function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false
  return header.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag)
}
