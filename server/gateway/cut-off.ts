export interface BodyLimits {
  readonly maxBytes: number
  /** How long nothing may come. */
  readonly idleMs: number
}

/**
 * The same body, except that a failure in its middle, a body that grows too large, or one that stops coming calls `cut` instead of
 * ending the stream with an error. `cut` must close the connection to the browser: half an answer must look broken there, never whole.
 * Closing it cancels this stream.
 */
export function cutOff(
  body: ReadableStream<Uint8Array>,
  { maxBytes, idleMs }: BodyLimits,
  cut: (error: unknown) => void,
): ReadableStream<Uint8Array> {
  const reader = body.getReader()
  let bytes = 0
  let isCut = false
  return new ReadableStream({
    async pull(controller) {
      // The stream asks again although nothing came: cutting takes a moment.
      if (isCut) return
      try {
        const { done, value } = await within(idleMs, reader.read())
        bytes += value?.byteLength ?? 0
        if (bytes > maxBytes) throw new Error(`more than ${maxBytes} bytes`)
        if (done) controller.close()
        else controller.enqueue(value)
      } catch (error) {
        isCut = true
        cut(error)
        await reader.cancel(error).catch(() => undefined)
      }
    },
    cancel: (reason) => reader.cancel(reason),
  })
}

/**
 * A body that is read here and not handed on, within the same limits.
 * @throws when it is too large, stops coming, or is no JSON
 */
export async function readJson(answer: Response, { maxBytes, idleMs }: BodyLimits): Promise<unknown> {
  const body: ReadableStream<Uint8Array> | null = answer.body
  const reader = body?.getReader()
  if (reader === undefined) throw new Error('no body')
  const parts: Uint8Array[] = []
  let bytes = 0
  try {
    for (;;) {
      const { done, value } = await within(idleMs, reader.read())
      if (done) break
      bytes += value.byteLength
      if (bytes > maxBytes) throw new Error(`more than ${maxBytes} bytes`)
      parts.push(value)
    }
  } catch (error) {
    await reader.cancel(error).catch(() => undefined)
    throw error
  }
  return JSON.parse(Buffer.concat(parts).toString())
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`nothing came for ${ms} ms`)), ms)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
