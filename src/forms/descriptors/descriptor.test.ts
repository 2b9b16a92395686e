import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { parseDescriptor, parseDescriptors } from './descriptor'
import { documented } from './documented.fixture'

describe('parseDescriptor', () => {
  it('reads every documented entry and keeps it', () => {
    const descriptors = parseDescriptors(documented)
    expect(descriptors.map(({ parameter }) => parameter)).toEqual(
      documented.map((entry) => entry['parameter']),
    )
    expect(descriptors.map(({ raw }) => raw)).toEqual(documented)
    expect(descriptors.find(({ parameter }) => parameter === 'ram')).toMatchObject({
      type: 'integer',
      description: 'Amount of RAM.',
      properties: { constraint: 'range', mandatory: true, min: 512, max: 65536 },
      limitedBy: 'os_name',
      limits: [{ when: 'windows', properties: { min: 1024 } }],
      ignoreFor: [],
    })
  })

  it('reads numbers and flags that travel as text', () => {
    expect(
      parseDescriptor({ parameter: 'p', min: ' 1 ', max: '2.5', mandatory: 'True' })?.properties,
    ).toMatchObject({
      min: 1,
      max: 2.5,
      mandatory: true,
    })
  })

  it('leaves out what makes no sense', () => {
    expect(
      parseDescriptor({
        parameter: 'p',
        type: 7,
        min: 'few',
        max: null,
        mandatory: 'perhaps',
        values: ['a', {}, 2, null],
        expression: 5,
        limited_by: 'q',
        limits: [null, 'x', { r: 1 }, { q: {}, min: 1 }, { q: 3, min: {}, max: 4 }],
        ignore_for: 'disk_uuid',
      }),
    ).toMatchObject({
      type: 'string',
      description: null,
      properties: {
        min: undefined,
        max: undefined,
        mandatory: undefined,
        values: ['a', 2],
        expression: undefined,
      },
      limits: [{ when: '3', properties: { min: undefined, max: 4 } }],
      ignoreFor: ['disk_uuid'],
    })
  })

  it.each([null, undefined, 7, 'text', [], {}, { parameter: '' }, { parameter: 4 }])(
    'reads nothing from %o',
    (raw) => {
      expect(parseDescriptor(raw)).toBeNull()
    },
  )

  it('never throws', () => {
    const keys = [
      'parameter',
      'constraint',
      'min',
      'values',
      'limits',
      'limited_by',
      'ignore_for',
      'type',
      'default',
    ]
    const entry = fc.dictionary(fc.constantFrom(...keys), fc.jsonValue())
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.jsonValue(), entry)), (entries) => {
        expect(parseDescriptors(entries).length).toBeLessThanOrEqual(entries.length)
      }),
    )
  })
})

it('takes the first of two entries for one parameter', () => {
  const twice = [
    { parameter: 'p', min: 1 },
    { parameter: 'p', min: 2 },
  ]
  expect(parseDescriptors(twice).map(({ properties }) => properties.min)).toEqual([1])
})
