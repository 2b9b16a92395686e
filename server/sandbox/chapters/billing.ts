import { z } from 'zod'

import { models } from '../contract/answers.ts'
import { endpoint } from '../contract/endpoint.ts'
import { integer, oneOf } from '../contract/kinds.ts'
import { body, query } from '../contract/parameters.ts'
import { findBillingAccount, receivingAccount } from '../state/billing-accounts.ts'
import { listFloatingIps } from '../state/floating-ips.ts'
import { viewVms } from '../state/vm-list-view.ts'
import { viewVm } from '../state/vm-view.ts'
import { findVm } from '../state/vms.ts'
import { storage, UNKNOWN_VM, vm, vmUuid } from './vm-shapes.ts'

const resourceType = oneOf('vm')
const WHICH = 'The kind of resource.'

const billedVm = vm
  .extend({
    hypervisor_id: z.null(),
    public_ipv4: z.string().nullable(),
    storage: z.array(storage.extend({ public_ipv4: z.null() })),
  })
  .register(models, {
    id: 'BilledVm',
    description: 'A virtual machine with its public address.',
    examples: (models.get(vm)?.examples ?? []).map((example) => ({
      ...example,
      hypervisor_id: null,
      public_ipv4: '80.64.107.54',
      storage: example.storage.map((disk) => ({ ...disk, public_ipv4: null })),
    })),
  })

/** Which account pays for what. */
export const billing = [
  endpoint('GET /v1/user-resource/billing_resources', {
    description: 'What a billing account pays for in the location.',
    parameters: {
      id: query.required(integer, 'The billing account.', 6),
      resource_type: query.default(resourceType, 'vm', WHICH),
    },
    answer: z.array(billedVm),
    run: (call, { id }) => {
      const account = findBillingAccount(call, id)
      const addresses = new Map(listFloatingIps(call.db, call).map((row) => [row.assigned_to, row.address]))
      const charged = viewVms(call.db, call, call.now).filter((row) => row.billing_account === account.id)
      return charged.toReversed().map((row) => ({
        ...row,
        hypervisor_id: null,
        public_ipv4: addresses.get(row.uuid) ?? null,
        storage: row.storage.map((disk) => ({ ...disk, public_ipv4: null })),
      }))
    },
  }),

  endpoint('POST /v1/user-resource/resource_billing', {
    description: 'Has another billing account pay for a machine and its disks.',
    parameters: {
      uuid: vmUuid,
      billing_account_id: body.required(integer, 'Who pays from now on.', 6),
      resource_type: body.default(resourceType, 'vm', WHICH),
    },
    answer: vm,
    refusals: { 400: `${UNKNOWN_VM}.` },
    run: (call, { uuid, billing_account_id }) => {
      const row = findVm(call.db, call, uuid)
      const account = receivingAccount(call, billing_account_id)
      const values = { account: account.id, now: call.now }
      call.db.transaction(() => {
        call.db.run('UPDATE vms SET billing_account_id = :account, updated_at = :now WHERE id = :id', {
          ...values,
          id: row.id,
        })
        call.db.run('UPDATE disks SET billing_account_id = :account, updated_at = :now WHERE vm_uuid = :vm', {
          ...values,
          vm: row.uuid,
        })
      })
      return viewVm(call.db, call, row.uuid, call.now)
    },
  }),
]
