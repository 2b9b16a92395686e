import { invalid, message, missing } from './failures.ts'

/**
 * The parameters of a request, from query and body alike: the reference and the clients in use disagree on where each one
 * goes. Where both name one, the body wins. An empty text counts as not given, unless it is asked for by `text`.
 */
export class Input {
  readonly #values: ReadonlyMap<string, unknown>

  constructor(values: ReadonlyMap<string, unknown>) {
    this.#values = values
  }

  /** Whether the parameter was sent at all, whatever its value. */
  has(name: string): boolean {
    return this.#values.has(name)
  }

  /** The value as it was sent, JSON in its own type. */
  raw(name: string): unknown {
    return this.#values.get(name)
  }

  /** As text, even an empty one: to tell "erase it" from "leave it". */
  text(name: string): string | undefined {
    const value = this.#values.get(name)
    if (value === undefined || value === null) return undefined
    return typeof value === 'string' ? value : JSON.stringify(value)
  }

  optional(name: string): string | undefined {
    return this.text(name) || undefined
  }

  required(name: string): string {
    const value = this.optional(name)
    if (value === undefined) throw missing(name)
    return value
  }

  integer(name: string): number | undefined {
    const value = this.optional(name)?.trim()
    if (value === undefined) return undefined
    if (!/^-?\d{1,15}$/.test(value)) throw invalid({ [name]: `Parameter '${name}' must be a whole number` })
    return Number(value)
  }

  /** An amount of money, in cents. */
  cents(name: string): number | undefined {
    const value = this.optional(name)?.trim()
    if (value === undefined) return undefined
    if (!/^\d{1,9}(\.\d{0,2}0*)?$/.test(value))
      throw invalid({ [name]: `Parameter '${name}' must be a decimal number` })
    return Math.round(Number(value) * 100)
  }

  /** An amount of money that something can be done with: more than nothing. */
  requiredCents(name: string): number {
    const cents = this.cents(name)
    if (cents === undefined) throw missing(name)
    if (cents === 0) throw invalid({ [name]: `Parameter '${name}' must be greater than 0` })
    return cents
  }

  /** The number of something; 0, the reference's default, names nothing. */
  reference(name: string): number | undefined {
    const value = this.integer(name)
    return value === 0 ? undefined : value
  }

  requiredInteger(name: string): number {
    const value = this.integer(name)
    if (value === undefined) throw missing(name)
    return value
  }

  /** A flag travels as text: `true`, `True`, `false`, … */
  flag(name: string): boolean | undefined {
    const value = this.optional(name)?.trim().toLowerCase()
    if (value === undefined) return undefined
    if (['true', '1', 'yes', 'on'].includes(value)) return true
    if (['false', '0', 'no', 'off'].includes(value)) return false
    throw invalid({ [name]: `Parameter '${name}' must be true or false` })
  }
}

/** Reads a request's query and body, whichever of form and JSON it is sent in. */
export function readInput(url: URL, contentType: string, body: string): Input {
  const values = new Map<string, unknown>(url.searchParams)
  for (const [name, value] of bodyEntries(contentType, body)) values.set(name, value)
  return new Input(values)
}

function bodyEntries(contentType: string, body: string): Iterable<[string, unknown]> {
  if (body.trim() === '') return []
  const isJson =
    contentType.includes('json') || (!contentType.includes('form') && body.trimStart().startsWith('{'))
  return isJson ? jsonEntries(body) : formEntries(body)
}

function jsonEntries(body: string): [string, unknown][] {
  let parsed: unknown
  try {
    parsed = JSON.parse(body)
  } catch {
    throw message(400, 'The request body is not valid JSON')
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw message(400, 'The request body must be a JSON object')
  }
  return Object.entries(parsed)
}

/** Form decoding as the service does it: `%20` is a space and `+` stays a plus sign. */
function formEntries(body: string): [string, string][] {
  return body
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const [name = '', ...rest] = pair.split('=')
      return [percentDecoded(name), percentDecoded(rest.join('='))]
    })
}

/** A text with a stray percent sign is taken as it is. */
export function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
