import type { ApiRequest } from './http'

/** Stands in the place of a secret. */
const BLANK = '********'

/** The request without what is secret in it, which it goes on naming: for whatever shows or keeps it. */
export function withoutSecrets(request: ApiRequest): ApiRequest {
  const { secrets = [], form, json, query, params } = request
  const blank = <T>(values: T): T =>
    typeof values === 'object' && values !== null && !Array.isArray(values)
      ? (Object.fromEntries(
          Object.entries(values).map(([name, value]) => [
            name,
            secrets.includes(name) && value !== undefined ? BLANK : value,
          ]),
        ) as T)
      : values
  return {
    ...request,
    ...(form !== undefined && { form: blank(form) }),
    ...(json !== undefined && { json: blank(json) }),
    ...(query !== undefined && { query: blank(query) }),
    ...(params !== undefined && { params: blank(params) }),
  }
}
