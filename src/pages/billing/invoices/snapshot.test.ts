import { expect, it } from 'vitest'

import { readSnapshot } from './snapshot'

it('reads the documented snapshot as an address', () => {
  const documented =
    '{"address_line1": "Puiestee", "address_line2": null, "city": "K\\u00fcla", "company_name": "Firma", "company_reg_code": "232", "company_vat_number": "235235", "country": "EE", "county": "Moldaavia", "created": 1519219377, "credit_amount": 0, "email": "user@example.com", "id": 6, "is_deleted": false, "post_index": "314243123", "title": "konto", "user_id": 8}'
  expect(readSnapshot(documented)).toEqual({
    kind: 'read',
    snapshot: {
      address: ['Firma', 'Puiestee', '314243123 Küla', 'Moldaavia', 'EE'],
      email: 'user@example.com',
      registration: '232',
      vatNumber: '235235',
    },
  })
})

it('shows what is no JSON as it came, and says when nothing is there', () => {
  const literal = "{'title': 'konto', 'city': None}"
  expect(readSnapshot(literal)).toEqual({ kind: 'raw', text: literal })
  expect(readSnapshot('"konto"')).toEqual({ kind: 'raw', text: '"konto"' })
  expect(readSnapshot(' ')).toEqual({ kind: 'none' })
  expect(readSnapshot(null)).toEqual({ kind: 'none' })
  expect(readSnapshot('{"title": "konto", "city": 7}')).toMatchObject({
    snapshot: { address: ['konto', '7'] },
  })
})
