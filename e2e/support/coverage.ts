import { mkdir, writeFile } from 'node:fs/promises'
import { addresses } from './addresses.ts'

/** After the last test: keeps which documented endpoints the panel reached, for the end of `npm test`. */
export default async function keepCoverage(): Promise<void> {
  const response = await fetch(`${addresses.sandbox}/_sandbox/coverage`)
  if (!response.ok) throw new Error(`The sandbox answered ${response.status} when asked for its coverage`)
  await mkdir('test-results', { recursive: true })
  await writeFile('test-results/coverage.json', await response.text())
}
