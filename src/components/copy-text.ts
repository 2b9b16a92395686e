import { copyToClipboard } from '@/ui/clipboard'
import { notify } from '@/ui/toasts'

/** Copies a text and says so; where the browser refuses, the text itself is said, so that it can be copied by hand. */
export async function copyText(text: string, says: { done: string; failed: string }): Promise<void> {
  const isCopied = await copyToClipboard(text)
  notify(isCopied ? { tone: 'good', title: says.done } : { tone: 'bad', title: says.failed })
}
