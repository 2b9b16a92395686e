import type { Translation } from '@/lib/i18n/catalogue'

import type * as source from './actions-messages'

export const vmActionsMessages: Translation<typeof source.vmActionsMessages> = {
  start: 'Nyalakan',
  stop: 'Matikan…',
  forceStop: 'Putuskan daya…',
  restart: 'Mulai ulang…',
  rename: 'Ganti nama…',
  resize: 'Ubah ukuran…',
  rescue: 'Jalankan mode penyelamatan…',
  password: 'Ganti kata sandi…',
  snapshot: 'Ambil snapshot…',
  backupsOn: 'Aktifkan pencadangan otomatis',
  backupsOff: 'Nonaktifkan pencadangan otomatis',
  clone: 'Klon…',
  reinstall: 'Pasang ulang…',
  move: 'Pindahkan ke akun penagihan lain…',
  delete: 'Hapus…',
  disk: {
    grow: 'Perbesar…',
    snapshot: 'Ambil snapshot…',
    detach: 'Lepas…',
    delete: 'Hapus…',
  },
  replica: {
    restore: 'Pulihkan VM…',
    newVm: 'VM baru dari sini',
    notBootable: 'Ini berasal dari disk yang tidak berisi sistem VM.',
    delete: 'Hapus…',
  },
}
