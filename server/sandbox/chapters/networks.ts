import { z } from 'zod'

import { nothing } from '../contract/answers.ts'
import { endpoint } from '../contract/endpoint.ts'
import { label, uuid } from '../contract/kinds.ts'
import { body, path, query } from '../contract/parameters.ts'
import { message } from '../http/failures.ts'
import { defaultNetwork, findNetwork, insertNetwork, listNetworks } from '../state/networks.ts'
import { holdersByNetwork, network, networkView } from './network-view.ts'

const network_uuid = path(uuid, 'The network.', '4e5eadd3-8b11-4c34-812a-2cf97120b628')

export const networks = [
  endpoint('GET /v1/network/network/{network_uuid}', {
    description: 'One private network.',
    parameters: { network_uuid },
    answer: network,
    refusals: { 400: 'There is no such network in the location.' },
    run: (call, input) => networkView(call, findNetwork(call.db, call, input.network_uuid)),
  }),

  endpoint('GET /v1/network/networks', {
    description: 'The private networks of the location.',
    answer: z.array(network),
    run: (call) => {
      const holders = holdersByNetwork(call)
      return listNetworks(call.db, call).map((row) => networkView(call, row, holders))
    },
  }),

  endpoint('POST /v1/network/network', {
    description:
      'Makes a network; the first of a location becomes its default. Without a name it answers with the default one, and makes that when there is none.',
    parameters: { name: query.optional(label, 'What you call it.', 'network3') },
    answer: network,
    run: (call, { name }) =>
      networkView(
        call,
        name === undefined
          ? defaultNetwork(call.db, call, call.now)
          : insertNetwork(call.db, {
              userId: call.userId,
              location: call.location,
              name,
              createdAt: call.now,
            }),
      ),
  }),

  endpoint('DELETE /v1/network/network/{network_uuid}', {
    description: 'Deletes a network that is empty and not the default.',
    parameters: { network_uuid },
    answer: nothing,
    refusals: { 400: 'There is no such network, it is the default, or something is in it.' },
    run: (call, input) => {
      const row = findNetwork(call.db, call, input.network_uuid)
      if (row.is_default === 1) throw message(400, 'The default network cannot be deleted.')
      if (holdersByNetwork(call).has(row.uuid))
        throw message(400, 'Network contains resources and cannot be deleted.')
      call.db.run('DELETE FROM networks WHERE uuid = :uuid', { uuid: row.uuid })
    },
  }),

  endpoint('PUT /v1/network/network/{network_uuid}/default', {
    description: 'Makes a network the default of its location, in place of the present one.',
    parameters: { network_uuid },
    answer: network,
    refusals: { 400: 'There is no such network in the location.' },
    run: (call, input) => {
      const row = findNetwork(call.db, call, input.network_uuid)
      call.db.transaction(() => {
        call.db.run('UPDATE networks SET is_default = 0 WHERE user_id = :user_id AND location = :location', {
          user_id: call.userId,
          location: call.location.slug,
        })
        call.db.run('UPDATE networks SET is_default = 1, updated_at = :now WHERE uuid = :uuid', {
          now: call.now,
          uuid: row.uuid,
        })
      })
      return networkView(call, findNetwork(call.db, call, row.uuid))
    },
  }),

  endpoint('PATCH /v1/network/network/{network_uuid}', {
    description: 'Renames a network.',
    parameters: { network_uuid, name: body.required(label, 'What you call it.', 'My new network name') },
    answer: network,
    refusals: { 400: 'There is no such network in the location, or no name is given.' },
    run: (call, input) => {
      const row = findNetwork(call.db, call, input.network_uuid)
      call.db.run('UPDATE networks SET name = :name, updated_at = :now WHERE uuid = :uuid', {
        name: input.name,
        now: call.now,
        uuid: row.uuid,
      })
      return networkView(call, findNetwork(call.db, call, row.uuid))
    },
  }),
]
