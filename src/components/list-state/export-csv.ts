import { saveFile } from '@/components/save-file'
import { toCsv, type CsvValue } from '@/lib/csv'

/** Hands the rows to the browser as a file to save, readable by Excel. */
export function exportCsv(fileName: string, rows: Iterable<readonly CsvValue[]>): void {
  saveFile(fileName, new Blob([toCsv(rows, { bom: true })], { type: 'text/csv;charset=utf-8' }))
}
