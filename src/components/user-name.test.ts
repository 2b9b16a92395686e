import { expect, it } from 'vitest'

import { initials, userName } from './user-name'

const user = (first_name: string | null, last_name: string | null) => ({
  id: 8,
  name: 'user@example.com',
  profile_data: { first_name, last_name },
})

it('is the first and last name, or what there is of them', () => {
  expect(userName(user(' Cloudia', 'Iaas '))).toBe('Cloudia Iaas')
  expect(userName(user(null, 'Iaas'))).toBe('Iaas')
})

it('is the e-mail address for a name of blanks', () => {
  expect(userName(user('', '   '))).toBe('user@example.com')
  expect(initials(user('', '   '))).toBe('UE')
})
