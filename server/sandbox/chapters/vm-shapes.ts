import { z } from 'zod'

import { models } from '../contract/answers.ts'
import { uuid } from '../contract/kinds.ts'
import { body } from '../contract/parameters.ts'

const exampleReplica = {
  created_at: '2018-02-22 14:24:51.886326',
  id: 5,
  master_id: 5,
  master_uuid: 'f80b1d62-ffe4-43ef-9210-60f05445456a',
  pool: '',
  size: 60,
  type: 'snapshot' as const,
  updated_at: null,
  uuid: 'f80b1d62-ffe4-43ef-9210-60f05445456a2018-02-22-14-24-32',
}

export const replica = z
  .object({
    created_at: z.string(),
    id: z.int(),
    master_id: z.int(),
    master_uuid: z.string().describe('The disk that it is of.'),
    pool: z.string(),
    size: z.int().describe('GB.'),
    type: z.enum(['snapshot', 'backup']),
    updated_at: z.null(),
    uuid: z.string(),
  })
  .register(models, {
    id: 'Replica',
    description:
      'What a disk was at an instant: a snapshot that was asked for, or a backup that was scheduled.',
    examples: [exampleReplica],
  })

const exampleStorage = {
  created_at: '2018-02-22 11:10:37.793878',
  id: 5,
  name: 'sda',
  pool: 'default2',
  primary: true,
  replica: [exampleReplica],
  shared: false,
  size: 20,
  type: 'block',
  updated_at: null,
  user_id: 8,
  uuid: 'f80b1d62-ffe4-43ef-9210-60f05445456a',
}

export const storage = z
  .object({
    created_at: z.string(),
    id: z.int().optional(),
    name: z.string().nullable(),
    pool: z.string(),
    primary: z.boolean().describe('Whether the machine boots from it.'),
    replica: z.array(replica),
    shared: z.boolean(),
    size: z.int().describe('GB.'),
    type: z.string(),
    updated_at: z.string().nullable(),
    user_id: z.int(),
    uuid: z.string(),
  })
  .register(models, { id: 'Storage', description: 'A disk of a machine.', examples: [exampleStorage] })

/** What attaching answers with. */
export const attachedStorage = storage
  .pick({
    created_at: true,
    name: true,
    primary: true,
    replica: true,
    size: true,
    user_id: true,
    uuid: true,
  })
  .register(models, {
    id: 'AttachedStorage',
    examples: [
      {
        created_at: exampleStorage.created_at,
        name: 'vdb',
        primary: false,
        replica: [],
        size: 20,
        user_id: 8,
        uuid: '3d91aa31-16ec-44ee-b8b3-22a0bda6559e',
      },
    ],
  })

export const vm = z
  .object({
    backup: z.boolean().describe('Whether backups are made on schedule.'),
    billing_account: z.int(),
    created_at: z.string(),
    description: z.string(),
    designated_pool_name: z.string(),
    designated_pool_uuid: z.string(),
    hostname: z.string(),
    id: z.int().optional(),
    mac: z.string(),
    memory: z.int().describe('MB.'),
    name: z.string(),
    os_name: z.string(),
    os_version: z.string(),
    private_ipv4: z.string(),
    public_ipv6: z.string().optional(),
    status: z.string().describe('`running`, `stopped`, `Deleted`, or what it is on its way to.'),
    storage: z.array(storage),
    tags: z.null().optional(),
    updated_at: z.string().nullable(),
    user_id: z.int(),
    username: z.string(),
    uuid: z.string(),
    vcpu: z.int(),
  })
  .register(models, {
    id: 'Vm',
    description: 'A virtual machine. Its public IPv4 address is a floating IP that leads to it.',
    examples: [
      {
        backup: true,
        billing_account: 6,
        created_at: '2018-02-22 11:10:17',
        description: '',
        designated_pool_name: 'General purpose',
        designated_pool_uuid: 'd2fc6881-9316-46d7-b515-b6cddaeee927',
        hostname: 'hostname',
        id: 7,
        mac: '52:54:00:6c:6a:ac',
        memory: 2048,
        name: 'Ubuntu-16-04',
        os_name: 'ubuntu',
        os_version: '16.04',
        private_ipv4: '10.123.8.223',
        public_ipv6: '2001:db8:10:30::80:fffe',
        status: 'running',
        storage: [exampleStorage],
        tags: null,
        updated_at: '2018-02-22 13:48:21',
        user_id: 8,
        username: 'example',
        uuid: 'f80b1d62-ffe4-43ef-9210-60f05445456a',
        vcpu: 2,
      },
    ],
  })

export const EXAMPLE_VM = 'f80b1d62-ffe4-43ef-9210-60f05445456a'

/** What nearly every request about a machine names it by. */
export const vmUuid = body.required(uuid, 'The virtual machine.', EXAMPLE_VM)

export const UNKNOWN_VM = 'There is no such virtual machine in the location'
