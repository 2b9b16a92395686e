import { toCsv, type CsvValue } from '@/lib/csv'

/** Hands the rows to the browser as a file to save, readable by Excel. */
export function exportCsv(fileName: string, rows: Iterable<readonly CsvValue[]>): void {
  const file = new Blob([toCsv(rows, { bom: true })], { type: 'text/csv;charset=utf-8' })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = fileName
  link.click()
  // The download has taken the file by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
