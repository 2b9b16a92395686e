/**
 * The one place that calls `fetch`. Builds the address, encodes the body, times out, and turns every failure into one ApiError.
 */
import type * as z from 'zod/mini'

import { ApiError } from './api-error'
import { answered, isDoubtful, notAnswered } from './connection'
import { problemsIn } from './error-body'
import { ignored } from './list'
import { usedSession } from './session-choice'

type Scalar = string | number | boolean
type Parameters = Record<string, Scalar | undefined>

export interface ApiRequest {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** As in the reference, after `/v1`: `/storage/disks/{disk_uuid}`. */
  path: string
  /** The location's slug; left out for account-wide resources (rules.md, "Addresses and locations"). */
  slug?: string
  /** What goes into the path's braces. */
  params?: Record<string, Scalar>
  query?: Parameters
  /** A form body: `user-resource`, `storage` and `payment` take these. Undefined values are left out. */
  form?: Parameters
  /** A JSON body: `network` takes these. */
  json?: unknown
  /** Which of the parameters nobody may read over one's shoulder: blanked wherever the request is shown or kept. */
  secrets?: readonly string[]
  signal?: AbortSignal | undefined
  timeoutMs?: number
}

interface Answer<T> {
  data: T
  session: string | null
}

/** Which of the browser's sessions a call is meant for; in the answer to a sign-in, which one began. */
const SESSION_HEADER = 'elastis-session'

export type ReadRequest = ApiRequest & { method: 'GET' }

/** Sends the request of a write: what `write()` hands to its call. */
export type Send = <T>(request: ApiRequest, schema: z.ZodMiniType<T>) => Promise<T>

/** Reads give up early enough to be tried again; writes block until done, creating a VM for up to a minute (rules.md, "Observed"). */
const READ_TIMEOUT_MS = 30_000
const WRITE_TIMEOUT_MS = 180_000
const THERE_TIMEOUT_MS = 5_000

/** What readings of the API wait for; null: for nothing. */
let readingsHeld: Promise<void> | null = null

/**
 * While one signs out, what is on screen would go on reading and be refused. Readings that begin now wait until they are let go, and
 * by then those of the old account were given up.
 *
 * @returns lets them go
 */
export function holdReadings(): () => void {
  let letGo = () => {}
  readingsHeld = new Promise((resolve) => {
    letGo = resolve
  })
  return () => {
    readingsHeld = null
    letGo()
  }
}

/**
 * Reads from the API through the gateway and checks the answer. Rejects with an ApiError, or with the signal's reason when aborted.
 * What changes something goes through `write()`, so that all of it can be shown before it is sent.
 */
export async function callApi<T>(request: ReadRequest, schema: z.ZodMiniType<T>): Promise<T> {
  if (readingsHeld !== null) {
    await readingsHeld
    request.signal?.throwIfAborted()
  }
  return (await send(request, addressOf(request), schema)).data
}

/** For `write()` alone. `onAnswer` is told the request's id as soon as there is an answer of any kind. */
export async function sendWrite<T>(
  request: ApiRequest,
  schema: z.ZodMiniType<T>,
  onAnswer?: (requestId: string | undefined) => void,
): Promise<T> {
  return (await send(request, addressOf(request), schema, onAnswer)).data
}

/** Asks the gateway whether it is there at all. */
export async function askWhetherThere(): Promise<void> {
  await callGateway({ method: 'GET', path: '/healthz', timeoutMs: THERE_TIMEOUT_MS }, ignored)
}

/**
 * Rejects with `offline` when there is no network. To be asked before a write begins, while it is certain that nothing was sent: of one
 * that is cut off halfway nobody knows what it did.
 */
export async function mustBeOnline(): Promise<void> {
  if (!isDoubtful()) return
  try {
    await askWhetherThere()
  } catch (cause) {
    // Any answer at all comes from a server that is there; how it fares the write will find out.
    if (cause instanceof ApiError && cause.status !== undefined) return
    throw new ApiError('offline', { method: 'GET', path: '/healthz', cause })
  }
}

/** Calls the gateway itself (`/session`): the same failures, no `/v1`. */
export async function callGateway<T>(request: ApiRequest, schema: z.ZodMiniType<T>): Promise<T> {
  return (await askGateway(request, schema)).data
}

/** The same, with which of the browser's sessions the answer is about, where it says so. */
export function askGateway<T>(request: ApiRequest, schema: z.ZodMiniType<T>): Promise<Answer<T>> {
  return send(request, request.path, schema)
}

export function addressOf({ path, slug, params = {}, query = {} }: ApiRequest): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(params[name] ?? '')),
  )
  const search = encodeForm(query)
  return `/v1${slug === undefined ? '' : `/${encodeURIComponent(slug)}`}${filled}${search === '' ? '' : `?${search}`}`
}

/** A space must travel as `%20`: the service takes `+` literally (rules.md, "Observed"), so URLSearchParams will not do. */
export function encodeForm(values: Parameters): string {
  return Object.entries(values)
    .filter((entry): entry is [string, Scalar] => entry[1] !== undefined)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
    .join('&')
}

function bodyOf({ form, json }: ApiRequest): { body?: string; headers: Record<string, string> } {
  const session = usedSession()
  const headers: Record<string, string> = {
    accept: 'application/json',
    ...(session !== null && { [SESSION_HEADER]: session }),
  }
  if (json !== undefined) {
    return { body: JSON.stringify(json), headers: { ...headers, 'content-type': 'application/json' } }
  }
  if (form !== undefined) {
    return {
      body: encodeForm(form),
      headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
    }
  }
  return { headers }
}

async function send<T>(
  request: ApiRequest,
  address: string,
  schema: z.ZodMiniType<T>,
  onAnswer?: (requestId: string | undefined) => void,
): Promise<Answer<T>> {
  const { method, signal, timeoutMs = method === 'GET' ? READ_TIMEOUT_MS : WRITE_TIMEOUT_MS } = request
  const at = { method, path: address.replace(/\?.*/, '') }
  const timeout = AbortSignal.timeout(timeoutMs)
  let response: Response
  let text: string
  try {
    response = await fetch(address, {
      method,
      ...bodyOf(request),
      credentials: 'same-origin',
      signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
    })
    answered()
    onAnswer?.(response.headers.get('x-request-id') ?? undefined)
    text = await response.text()
  } catch (cause) {
    if (signal?.aborted === true) throw cause
    notAnswered()
    throw new ApiError(timeout.aborted ? 'timeout' : 'network', { ...at, cause })
  }
  return { data: read(response, text, at, schema), session: response.headers.get(SESSION_HEADER) }
}

function read<T>(
  response: Response,
  text: string,
  at: { method: string; path: string },
  schema: z.ZodMiniType<T>,
): T {
  const body = parseJson(text)
  const told = body.ok ? problemsIn(body.value, response.ok) : null
  const problems = told?.problems
  const requestId = response.headers.get('x-request-id') ?? undefined
  const details = { ...at, status: response.status, problems, requestId }
  if (response.status === 401 || isBadToken(response.status, problems))
    throw new ApiError('unauthenticated', details)
  if (told?.isRefusal === true && response.status < 500) throw new ApiError('refused', details)
  if (!response.ok || !body.ok || told !== null) throw new ApiError('unexpected', details)
  const result = schema.safeParse(body.value)
  if (!result.success) throw new ApiError('unexpected', { ...details, cause: result.error })
  return result.data
}

/** 403 is also the answer to a restricted token that reaches too far; only this text means that the token itself is no good. */
function isBadToken(status: number, problems: readonly { text: string }[] | undefined): boolean {
  return (
    status === 403 && (problems?.some((problem) => /authentication credentials/i.test(problem.text)) ?? false)
  )
}

/** A success body may be empty (rules.md, "Observed"). */
function parseJson(text: string): { ok: true; value: unknown } | { ok: false } {
  if (text.trim() === '') return { ok: true, value: null }
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch {
    return { ok: false }
  }
}
