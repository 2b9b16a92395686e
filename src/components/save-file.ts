/** Hands a file to the browser to be saved. */
export function saveFile(name: string, file: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  // The download has taken the file by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
