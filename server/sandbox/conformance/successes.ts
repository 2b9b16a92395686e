import type { EndpointId } from '../documented-endpoints.ts'
import { documented, isList, isRefusal, type Documented, type Shape } from './documented.ts'

/** Of some endpoints the reference shows only how they refuse. What they answer otherwise it shows elsewhere, if at all. */
export const successes: readonly Documented[] = [
  { endpoint: 'DELETE /v1/user-resource/token', form: { token_id: '$token' }, answer: 'unsaid' },
  {
    endpoint: 'PATCH /v1/user-resource/token',
    form: { token_id: '$token', description: 'Description changed' },
    answer: answerOf('GET /v1/user-resource/token/list'),
  },
  { endpoint: 'DELETE /v1/user-resource/vm', form: { uuid: '$vm' }, answer: 'unsaid' },
  {
    endpoint: 'POST /v1/user-resource/vm/start',
    form: { uuid: '$stoppedVm' },
    answer: answerOf('POST /v1/user-resource/vm/stop'),
  },
  {
    endpoint: 'POST /v1/user-resource/resource_billing',
    form: { billing_account_id: '$account', uuid: '$vm' },
    answer: answerOf('GET /v1/user-resource/vm'),
  },
  {
    endpoint: 'DELETE /v1/payment/billing_account',
    form: { billing_account_id: '$unusedAccount' },
    answer: 'unsaid',
  },
  {
    endpoint: 'POST /v1/payment/card',
    form: { billing_account_id: '$account', token: 'tok_visa' },
    answer: elementOf(answerOf('GET /v1/payment/card/list')),
  },
  { endpoint: 'POST /v1/payment/pay_invoice', form: { invoice_id: '$unpaidInvoice' }, answer: 'unsaid' },
  { endpoint: 'POST /v1/payment/pay_all', form: { billing_account_id: '$owingAccount' }, answer: 'unsaid' },
]

/** The endpoints whose documented answer is a refusal. */
export const refusing: readonly EndpointId[] = documented
  .filter(({ answer }) => isRefusal(answer))
  .map(({ endpoint }) => endpoint)

function answerOf(id: EndpointId): Shape {
  return documented.find(({ endpoint }) => endpoint === id)?.answer ?? 'unsaid'
}

function elementOf(shape: Shape): Shape {
  return isList(shape) ? (shape[0] ?? 'unsaid') : shape
}
