import { ApiError } from './api-error'
import { describeError } from './describe-error'

/** A failure without a clear answer, with what was found out about it afterwards: that tells more than the failure alone. */
export function told(cause: ApiError, finding: string): ApiError {
  const { method, path, status, requestId, kind } = cause
  const problems = [{ name: 'message', text: `${describeError(cause)} ${finding}` }]
  return new ApiError(kind === 'unexpected' ? 'unexpected' : 'refused', {
    method,
    path,
    status,
    requestId,
    problems,
    cause,
  })
}
