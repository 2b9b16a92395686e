import { expect, it } from 'vitest'

import { changedFields } from './changed-fields'

const before = { first_name: 'Cloudia', last_name: 'Iaas', phone_number: '+1', personal_id_number: '' }

it('sends what changed and nothing else, an emptied field too', () => {
  expect(changedFields(before, before)).toEqual({})
  expect(changedFields(before, { ...before, last_name: 'Paas', phone_number: '' })).toEqual({
    last_name: 'Paas',
    phone_number: '',
  })
})

it('sends no blanks around a name, nor for a name', () => {
  expect(changedFields(before, { ...before, first_name: ' Cloudia ' })).toEqual({})
  expect(changedFields(before, { ...before, first_name: ' Ann ', last_name: '   ' })).toEqual({
    first_name: 'Ann',
    last_name: '',
  })
})
