import type { Translation } from '@/lib/i18n/catalogue'

import type * as source from './hint-messages'

export const hintMessages: Translation<typeof source.hintMessages> = {
  os_name: { label: 'Sistem' },
  os_version: { label: 'Versi' },
  vcpu: { label: 'vCPU' },
  ram: { label: 'Memori' },
  disks: { label: 'Disk', note: 'dapat diperbesar kelak, tidak dapat diperkecil' },
  size_gb: { label: 'Ukuran' },
  name: { label: 'Nama', placeholder: 'web-01' },
  description: { label: 'Deskripsi', placeholder: 'Untuk apa ini' },
  username: { label: 'Nama pengguna' },
  password: { label: 'Kata sandi' },
  public_key: { label: 'Kunci publik', placeholder: 'ssh-ed25519 AAAA… anda@contoh' },
}
