/**
 * The same body, except that a failure in its middle calls `cut` instead of ending the stream with an error. `cut` must close the
 * connection to the browser: half an answer must look broken there, never whole. Closing it cancels this stream.
 */
export function cutOff(
  body: ReadableStream<Uint8Array>,
  cut: (error: unknown) => void,
): ReadableStream<Uint8Array> {
  const reader = body.getReader()
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await reader.read()
        if (done) controller.close()
        else controller.enqueue(value)
      } catch (error) {
        cut(error)
      }
    },
    cancel: (reason) => reader.cancel(reason),
  })
}
