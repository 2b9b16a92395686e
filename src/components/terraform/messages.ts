import { catalogue } from '@/lib/i18n/catalogue'

export const terraformMessages = catalogue('terraformMessages', {
  export: 'Export Terraform',
  cannot: {
    balancer: 'The Terraform provider has no resource for load balancers.',
    bootDisk: (vm: string) => `A boot disk comes with its VM. Export ${vm}.`,
  },
})
