import { plural, type Translation } from '@/lib/i18n/catalogue'

import type * as source from './messages'

const ips = (count: number) => plural(count, { other: '# floating IP' })

export const floatingIpListMessages: Translation<typeof source.floatingIpListMessages> = {
  title: 'Floating IP',
  new: 'Floating IP baru',
  csvName: 'floating-ip.csv',
  partName: (place) => `Floating IP di ${place ?? ''}`,
  summary: { idle: (count) => plural(count, { other: ', # tidak ditetapkan' }) },
  search: { label: 'Cari floating IP', placeholder: 'Alamat, nama, atau VM' },
  filters: { use: 'Ditetapkan ke', account: 'Akun penagihan' },
  columns: {
    address: 'Alamat',
    name: 'Nama',
    assigned: 'Ditetapkan ke',
    private: 'Alamat privat',
    location: 'Lokasi',
    account: 'Akun penagihan',
    created: 'Dibuat',
    monthly: (symbol) => `${symbol} per bulan`,
    monthlyHint: (hours) => `Untuk sebulan dihitung ${hours} jam`,
  },
  idle: {
    title: (count) => plural(count, { other: '# floating IP tidak ditetapkan ke apa pun' }),
    cost: (monthly, hourly) =>
      `dan tetap dikenai biaya ${monthly} per bulan, masing-masing ${hourly} per jam.`,
    costOne: (monthly) => `dan tetap dikenai biaya ${monthly} per bulan.`,
    unknown: 'dan mungkin tetap dikenai biaya.',
    show: 'Tampilkan',
  },
  notices: {
    what: {
      vms: (place) => `Mesin virtual di ${place}`,
      balancers: (place) => `Load balancer di ${place}`,
    },
    names: (what) => `${what} tidak dapat dibaca, jadi sebagian alamat ditampilkan dengan ID saja.`,
  },
  empty: {
    title: 'Belum ada floating IP',
    text: 'Floating IP adalah alamat IPv4 publik yang tetap milik Anda, apa pun tujuan penetapannya.',
  },
  bulk: {
    gone: 'Sudah tidak ada.',
    buttons: { unassign: 'Batalkan penetapan…', release: 'Lepaskan…' },
    unassign: (count) => `Batalkan penetapan ${ips(count)}`,
    unassignText: 'Tujuan penetapannya tidak dapat lagi diakses di alamat ini.',
    unassignCost: (monthly, hourly) =>
      `Semuanya tetap dipesan, dan bersama-sama dikenai biaya ${monthly} per bulan, masing-masing ${hourly} per jam, sampai dilepaskan atau ditetapkan lagi.`,
    unassignCostUnknown: 'Semuanya tetap dipesan, dan mungkin dikenai biaya sampai dilepaskan.',
    release: (count) => `Lepaskan ${ips(count)}`,
    releaseText:
      'Semuanya kembali ke penyedia dan mungkin diberikan kepada pihak lain. Anda tidak dapat memintanya kembali.',
    inUse: (count) =>
      plural(count, {
        other:
          '# di antaranya sedang ditetapkan; tujuan penetapannya tidak dapat lagi diakses di alamat itu.',
      }),
    saves: (monthly, hourly) =>
      `Yang tidak ditetapkan ke apa pun selama ini dikenai biaya ${monthly} per bulan, masing-masing ${hourly} per jam; itu berakhir.`,
    phrase: (count) => `lepaskan ${count}`,
  },
}
