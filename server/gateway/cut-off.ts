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
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await within(idleMs, reader.read())
        bytes += value?.byteLength ?? 0
        if (bytes > maxBytes) throw new Error(`more than ${maxBytes} bytes`)
        if (done) controller.close()
        else controller.enqueue(value)
      } catch (error) {
        cut(error)
        await reader.cancel(error).catch(() => undefined)
      }
    },
    cancel: (reason) => reader.cancel(reason),
  })
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
