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
