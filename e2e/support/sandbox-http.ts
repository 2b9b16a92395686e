import { addresses } from './addresses.ts'

interface Request {
  readonly method: string
  readonly path: string
  readonly token?: string | undefined
  readonly type?: 'application/json' | 'application/x-www-form-urlencoded'
  readonly body?: string | undefined
}

/**
 * Asks the sandbox itself, past the panel, and reads its JSON.
 * @throws with its words when it refuses
 */
export async function askSandbox<Answer>({ method, path, token, type, body }: Request): Promise<Answer> {
  const response = await fetch(`${addresses.sandbox}${path}`, {
    method,
    headers: {
      // A connection kept for the next call may be closed by the server in the moment that call is made.
      connection: 'close',
      ...(token !== undefined && { apikey: token }),
      ...(type !== undefined && { 'content-type': type }),
    },
    ...(body !== undefined && { body }),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${method} ${path} → ${response.status} ${text}`)
  return (text === '' ? undefined : JSON.parse(text)) as Answer
}
