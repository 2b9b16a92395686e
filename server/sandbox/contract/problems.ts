import type { z } from 'zod'

/** What is wrong with JSON, in words: each thing with the place that it is at. */
export function problemsIn(error: z.ZodError, whole = 'as a whole'): string {
  return error.issues
    .map((issue) => {
      const [path, problem] = inWords(issue)
      return `${path.length > 0 ? `at ${path.join('.')}` : whole}: ${problem}`
    })
    .join('; ')
}

type Issue = z.core.$ZodIssue

function inWords(issue: Issue): [path: readonly PropertyKey[], problem: string] {
  const { path } = issue
  switch (issue.code) {
    case 'invalid_type':
      // An issue carries what it was about only when asked to: what is absent shows in the library's own text alone.
      return [
        path,
        issue.message.endsWith('received undefined') ? 'is missing' : `must be ${kindOf(issue.expected)}`,
      ]
    case 'invalid_value':
      return [
        path,
        `must be ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map(String).join(', ')}`,
      ]
    case 'unrecognized_keys':
      return [path, `has what nobody knows: ${issue.keys.join(', ')}`]
    case 'too_small':
      return [path, `must be ${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}`]
    case 'too_big':
      return [path, tooBig(issue)]
    case 'invalid_format':
      return [
        path,
        'prefix' in issue ? `must begin with ${String(issue.prefix)}` : `must be of the form ${issue.format}`,
      ]
    case 'invalid_union':
      return unionInWords(issue)
    default:
      return [path, issue.message]
  }
}

function tooBig({ origin, maximum }: z.core.$ZodIssueTooBig): string {
  return origin === 'string' ? `must have at most ${maximum} characters` : `must be at most ${maximum}`
}

/** What is wrong with the kind that was nearly met, the last one; else what it may be. */
function unionInWords({ path, errors }: z.core.$ZodIssueInvalidUnion): [readonly PropertyKey[], string] {
  const kinds = errors.flatMap(([first]) =>
    first?.code === 'invalid_type' && first.path.length === 0 ? [first] : [],
  )
  if (kinds.length === errors.length) {
    return [path, `must be ${[...new Set(kinds.map(({ expected }) => kindOf(expected)))].join(' or ')}`]
  }
  const [nearest] = errors.find(([first]) => first && first.path.length > 0) ?? []
  if (!nearest) return [path, 'is of none of the kinds that it may be of']
  const [below, problem] = inWords(nearest)
  return [[...path, ...below], problem]
}

function kindOf(expected: string): string {
  switch (expected) {
    case 'string':
      return 'a text'
    case 'int':
      return 'a whole number'
    case 'number':
    case 'nan':
      return 'a number'
    case 'boolean':
      return 'true or false'
    case 'array':
      return 'a list'
    case 'object':
      return 'an object'
    default:
      return expected
  }
}
