/** Whether the browser let it be copied. It may refuse, and does in a page without a secure context; the text can still be selected. */
export async function copyToClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
