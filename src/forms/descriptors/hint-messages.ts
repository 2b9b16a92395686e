import { catalogue } from '@/lib/i18n/catalogue'

/** What is said of a parameter. */
export interface HintTexts {
  readonly label: string
  readonly placeholder?: string
  /** What the descriptor cannot say; stands after the rule. */
  readonly note?: string
}

/** The parameters that `hints.ts` knows. */
export type Parameter =
  | 'os_name'
  | 'os_version'
  | 'vcpu'
  | 'ram'
  | 'disks'
  | 'size_gb'
  | 'name'
  | 'description'
  | 'username'
  | 'password'
  | 'public_key'

const en: Readonly<Record<Parameter, HintTexts>> = {
  os_name: { label: 'System' },
  os_version: { label: 'Version' },
  vcpu: { label: 'vCPU' },
  ram: { label: 'Memory' },
  disks: { label: 'Disk', note: 'it can grow later, never shrink' },
  size_gb: { label: 'Size' },
  name: { label: 'Name', placeholder: 'web-01' },
  description: { label: 'Description', placeholder: 'What it is for' },
  username: { label: 'User name' },
  password: { label: 'Password' },
  public_key: { label: 'Public key', placeholder: 'ssh-ed25519 AAAA… you@example' },
}

export const hintMessages = catalogue('hintMessages', en)
