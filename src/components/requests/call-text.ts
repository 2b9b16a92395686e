import { addressOf, type ApiRequest } from '@/api/http'
import { PUBLIC_API } from '@/api/public-api'
import { withoutSecrets } from '@/api/without-secrets'
import { jsQuoted, shellQuoted } from '@/lib/quote'

type Scalar = string | number | boolean

/** The environment variable that a secret is taken from: `password` is `$PASSWORD`. */
const variableOf = (name: string) => name.toUpperCase().replace(/\W/g, '_')

const isSecret = ({ secrets = [] }: ApiRequest, name: string) => secrets.includes(name)

const fieldsOf = ({ form = {} }: ApiRequest): [string, Scalar][] =>
  Object.entries(form).filter((entry): entry is [string, Scalar] => entry[1] !== undefined)

/** The names of the environment variables that its secrets are taken from. */
export function variablesOf(request: ApiRequest): string[] {
  return fieldsOf(request)
    .map(([name]) => name)
    .filter((name) => isSecret(request, name))
    .map(variableOf)
}

/** As a command of a shell. curl writes a space as `%20`, as the service wants it. */
export function toCurl(request: ApiRequest): string {
  const { method, json } = withoutSecrets(request)
  const lines = [`curl --request ${method} ${shellQuoted(PUBLIC_API + addressOf(withoutSecrets(request)))}`]
  lines.push(`--header "apikey: $ELASTIS_TOKEN"`)
  if (json !== undefined) {
    lines.push(`--header 'content-type: application/json'`, `--data-raw ${shellQuoted(JSON.stringify(json))}`)
  }
  for (const [name, value] of fieldsOf(request)) {
    lines.push(
      isSecret(request, name)
        ? `--data-urlencode "${name}=$${variableOf(name)}"`
        : `--data-urlencode ${shellQuoted(`${name}=${String(value)}`)}`,
    )
  }
  return lines.join(' \\\n  ')
}

/** As JavaScript that runs in Node. Not URLSearchParams, which writes a space as `+`: the service takes that literally. */
export function toFetch(request: ApiRequest): string {
  const { method, json } = withoutSecrets(request)
  const fields = fieldsOf(request)
  const headers = ['apikey: process.env.ELASTIS_TOKEN']
  let body: string | null = null
  if (json !== undefined) {
    headers.push(`'content-type': 'application/json'`)
    body = jsQuoted(JSON.stringify(json))
  } else if (fields.length > 0) {
    headers.push(`'content-type': 'application/x-www-form-urlencoded'`)
    body = fields
      .map(([name, value], at) => {
        const start = `${at === 0 ? '' : '&'}${encodeURIComponent(name)}=`
        return isSecret(request, name)
          ? `${jsQuoted(start)} + encodeURIComponent(process.env.${variableOf(name)})`
          : jsQuoted(start + encodeURIComponent(String(value)))
      })
      .join(' +\n    ')
  }
  return [
    `await fetch(${jsQuoted(PUBLIC_API + addressOf(withoutSecrets(request)))}, {`,
    `  method: '${method}',`,
    `  headers: { ${headers.join(', ')} },`,
    ...(body === null ? [] : [`  body:\n    ${body},`]),
    '})',
  ].join('\n')
}

/** As data. */
export function callLine(request: ApiRequest) {
  const { method, form, json } = withoutSecrets(request)
  return { method, url: PUBLIC_API + addressOf(withoutSecrets(request)), form, json }
}
