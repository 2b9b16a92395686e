import type { Translation } from '@/lib/i18n/catalogue'
import type { ComponentKey } from '@/lib/pricing'
import { formatGb, formatMb } from '@/lib/sizes'
import { formatAnd, formatNumber } from '@/lib/words'

import type * as source from './price-messages'

const parts: Record<ComponentKey, string> = {
  cpu: 'vCPU',
  memory: 'memori',
  license: 'lisensi',
  storage: 'disk',
  snapshot: 'snapshot',
  backup: 'cadangan',
  public_address: 'alamat publik',
}

export const priceMessages: Translation<typeof source.priceMessages> = {
  storage: { perMonth: (amount) => `${amount} per bulan`, notKnown: 'harga tidak diketahui' },
  part: (key, quantity) => {
    switch (key) {
      case 'cpu':
        return `${formatNumber(quantity)} vCPU`
      case 'license':
        return `Lisensi untuk ${formatNumber(quantity)} vCPU`
      case 'memory':
        return `Memori ${formatMb(quantity)}`
      case 'storage':
        return `Disk ${formatGb(quantity)}`
      case 'snapshot':
        return `Snapshot ${formatGb(quantity)}`
      case 'backup':
        return `Cadangan ${formatGb(quantity)}`
      case 'public_address':
        return 'Alamat publik'
    }
  },
  month: (hours, rate) => `sebulan dihitung ${hours} jam, ${rate} per jam`,
  total: 'Setiap bulan',
  atLeast: (amount) => `setidaknya ${amount}`,
  unknown: 'tidak diketahui',
  unpriced: (keys) =>
    `Daftar harga tidak mencantumkan biaya ${formatAnd(keys.map((key) => parts[key]))}, jadi totalnya mungkin lebih tinggi.`,
  before: (amount) => `Sekarang ${amount}.`,
  more: (amount) => `${amount} lebih mahal dari sekarang`,
  less: (amount) => `${amount} lebih murah dari sekarang`,
  same: 'Sama seperti sekarang',
}
