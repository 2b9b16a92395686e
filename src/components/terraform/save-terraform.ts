import { PUBLIC_API } from '@/api/public-api'
import { saveFile } from '@/components/save-file'

import type { Exported } from './configuration'

/** The code for it comes when it is asked for. */
export async function saveTerraform(exported: readonly Exported[]): Promise<void> {
  const { terraformOf } = await import('./configuration')
  saveFile('elastis.tf', new Blob([terraformOf(exported, PUBLIC_API)], { type: 'text/plain;charset=utf-8' }))
}
