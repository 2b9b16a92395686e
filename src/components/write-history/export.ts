import type { ApiRequest } from '@/api/http'
import type { WriteRecord } from '@/api/write-journal'
import { callLine, toCurl, variablesOf } from '@/components/requests/call-text'

/** A comment must end where its line ends, whatever a name holds. */
const oneLine = (text: string) => text.replace(/[\r\n\u2028\u2029]+/g, ' ')

const sentIn = (records: readonly WriteRecord[]): readonly ApiRequest[] =>
  records.flatMap(({ requests }) => requests)

/** Says what went wrong and nothing of its progress; each answer on a line of its own. */
const CURL = String.raw`curl --silent --show-error --fail-with-body --write-out '\n'`

/**
 * A shell script that does the same again, the earliest first. It ends at the first call that is refused; what was refused then already
 * stands in it as a comment.
 */
export function toScript(records: readonly WriteRecord[]): string {
  const inOrder = records.toSorted((a, b) => a.at - b.at)
  const repeated = inOrder.filter(({ outcome }) => outcome !== 'failed')
  const variables = ['ELASTIS_TOKEN', ...new Set(sentIn(repeated).flatMap(variablesOf))]
  return [
    '#!/bin/sh',
    'set -eu',
    ...variables.map((name) => `: "\${${name}:?}"`),
    ...inOrder.flatMap((record) => [
      '',
      `# ${new Date(record.at).toISOString()} ${oneLine(record.title)} (${record.outcome})`,
      ...record.requests.map((request) => {
        const call = toCurl(request).replace('curl ', `${CURL} `)
        return record.outcome === 'failed' ? call.replace(/^/gm, '# ') : call
      }),
    ]),
    '',
  ].join('\n')
}

export function toJson(records: readonly WriteRecord[]): string {
  const entries = records.map(({ at, title, outcome, took, requestId, requests }) => ({
    time: new Date(at).toISOString(),
    title,
    outcome,
    duration_ms: took,
    request_id: requestId,
    location: requests[0]?.slug,
    requests: requests.map(callLine),
  }))
  return `${JSON.stringify(entries, null, 2)}\n`
}
