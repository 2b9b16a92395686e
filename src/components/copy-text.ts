import { notify } from '@/ui/toasts'

/** Copies a text and says so; where the browser refuses, the text itself is said, so that it can be copied by hand. */
export async function copyText(text: string, says: { done: string; failed: string }): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    notify({ tone: 'good', title: says.done })
  } catch {
    // Refused, or a page without a secure context.
    notify({ tone: 'bad', title: says.failed })
  }
}
