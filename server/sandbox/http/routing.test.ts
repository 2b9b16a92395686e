import { describe, expect, it } from 'vitest'

import { documentedEndpoints } from '../documented-endpoints.ts'
import { findRoute } from './routing.ts'

describe('findRoute', () => {
  it('finds each documented endpoint under its own path', () => {
    expect(Object.keys(documentedEndpoints)).toHaveLength(99)
    for (const endpoint of Object.keys(documentedEndpoints)) {
      const [method = '', path = ''] = endpoint.split(' ')
      expect(findRoute(method, path)?.endpoint).toBe(endpoint)
    }
  })

  it('takes the location from the slug, the default one without', () => {
    expect(findRoute('GET', '/v1/user-resource/vm/list')?.location.slug).toBe('cyc01')
    expect(findRoute('GET', '/v1/cyc01/user-resource/vm/list')?.location.slug).toBe('cyc01')
    expect(findRoute('GET', '/v1/bus02/user-resource/vm/list')?.location.slug).toBe('bus02')
  })

  it('accepts trailing slashes, and a slug before an account-wide path', () => {
    expect(findRoute('POST', '/v1/network/ip_addresses/')?.endpoint).toBe('POST /v1/network/ip_addresses')
    expect(findRoute('GET', '/v1/bus02/payment/billing_account/list/')).toBeDefined()
  })

  it('knows the path by which the platform’s own client names one disk', () => {
    expect(findRoute('GET', '/v1/bus02/storage/disk/a')).toMatchObject({
      endpoint: 'GET /v1/storage/disks/{disk_uuid}',
      pathValues: { disk_uuid: 'a' },
    })
  })

  it('gives the values in the path', () => {
    expect(findRoute('DELETE', '/v1/network/load_balancers/a%20b/targets/c')?.pathValues).toEqual({
      load_balancer_uuid: 'a b',
      target_uuid: 'c',
    })
  })

  it('knows no other slug, path, method or version', () => {
    for (const [method, path] of [
      ['GET', '/v1/nowhere/user-resource/vm/list'],
      ['GET', '/v1/user-resource/vm/list/more'],
      ['PUT', '/v1/user-resource/vm/list'],
      ['GET', '/v2/user-resource/vm/list'],
      ['GET', '/'],
    ] as const) {
      expect(findRoute(method, path)).toBeUndefined()
    }
  })
})
