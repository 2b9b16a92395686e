import { describe, expect, it } from 'vitest'

import { ApiError } from '@/api/api-error'

import { placeErrors } from './form-errors'

const at = { method: 'POST', path: '/v1/cyc01/user-resource/vm' }
const hasField = (name: string) => ['name', 'ram'].includes(name)

describe('placeErrors', () => {
  it('says what to do when the session had ended: it still stands there after signing in again', () => {
    expect(placeErrors(new ApiError('unauthenticated', { ...at, status: 401 }), hasField)).toEqual({
      fields: {},
      form: [expect.stringContaining('send it once more')],
    })
  })

  it('puts what the API says of a parameter at its field and the rest at the top', () => {
    const error = new ApiError('refused', {
      ...at,
      status: 400,
      problems: [
        { name: 'ram', text: "Parameter 'ram' is 512, the minimum is 2048" },
        { name: 'Error', text: 'No capacity left' },
      ],
    })
    expect(placeErrors(error, hasField)).toEqual({
      fields: { ram: "Parameter 'ram' is 512, the minimum is 2048" },
      form: ['No capacity left'],
    })
  })

  it('shows the name of a problem without a text', () => {
    const error = new ApiError('refused', { ...at, problems: [{ name: 'quota', text: ' ' }] })
    expect(placeErrors(error, hasField)).toEqual({ fields: {}, form: ['quota'] })
  })

  it('describes every other failure at the top', () => {
    const { fields, form } = placeErrors(new ApiError('network', at), hasField)
    expect(fields).toEqual({})
    expect(form).toHaveLength(1)
  })
})
