/**
 * The documented policy, prices per hour: CPU per core, RAM for exactly that size, storage per GB, licence per core. The last
 * two entries are observed on live deployments: a floating IP costs only while nothing uses it.
 */
export const pricingPolicy = {
  policy: [
    { numCpus: 1, policyId: 1001, price: 0.00521, resourceType: 'CPU', serviceNameUserFriendly: '1 CPU' },
    {
      megsRam: 512,
      policyId: 1010,
      price: 0.001645,
      resourceType: 'RAM',
      serviceNameUserFriendly: '0.5 GB RAM',
    },
    {
      megsRam: 1024,
      policyId: 1011,
      price: 0.00329,
      resourceType: 'RAM',
      serviceNameUserFriendly: '1 GB RAM',
    },
    {
      policyId: 1021,
      price: 3.42e-5,
      resourceType: 'STORAGE',
      serviceNameInUptime: 'backup',
      serviceNameUserFriendly: 'Backup',
    },
    {
      policyId: 1022,
      price: 0.0001,
      resourceType: 'STORAGE',
      serviceNameInUptime: 'snapshot',
      serviceNameUserFriendly: 'Snapshot',
    },
    {
      policyId: 1023,
      price: 0.0001,
      resourceType: 'STORAGE',
      serviceNameInUptime: 'main',
      serviceNameUserFriendly: 'Storage',
    },
    {
      policyId: 1030,
      price: 0.00548,
      resourceType: 'LICENSE',
      serviceNameInUptime: 'windows',
      serviceNameUserFriendly: 'Windows license per core per hour',
    },
    {
      policyId: 1040,
      price: 3.42e-5,
      resourceType: 'OBJECT_STORAGE',
      serviceNameInUptime: 'object_storage',
      serviceNameUserFriendly: 'Object storage per gigabyte per hour',
    },
    {
      policyId: 1050,
      price: 0.0041,
      resourceType: 'FLOATING_IP',
      serviceNameInUptime: 'unassigned_floating_ip',
      serviceNameUserFriendly: 'Unassigned floating IP per hour',
    },
    {
      policyId: 1060,
      price: 0.0137,
      resourceType: 'LOAD_BALANCER',
      serviceNameInUptime: 'load_balancer',
      serviceNameUserFriendly: 'Load balancer per hour',
    },
  ],
} as const
