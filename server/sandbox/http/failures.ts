/**
 * The bodies in which the service refuses: `{"errors": {NAME: TEXT}}`, `{"errors": {CODE: {"msg", "subtype", "type"}}}`
 * and `{"message": TEXT}`. (The fourth, HTML, comes from a proxy: see faults.)
 */
export class Failure extends Error {
  readonly status: number
  readonly body: object

  constructor(status: number, body: object) {
    super(JSON.stringify(body))
    this.status = status
    this.body = body
  }
}

/** One text per offending parameter. */
export function invalid(errors: Readonly<Record<string, string>>): Failure {
  return new Failure(400, { errors })
}

/** Fails when something is wrong, each text at its parameter. */
export function refuseInvalid(errors: Readonly<Record<string, string>>): void {
  if (Object.keys(errors).length > 0) throw invalid(errors)
}

export function notSupplied(name: string): string {
  return `Required parameter '${name}' not supplied`
}

/** The request is understood and not possible: a wrong state, a limit, an unknown virtual machine. */
export function refused(text: string): Failure {
  return new Failure(400, { errors: { Error: text } })
}

/** Something of another account, of one that this token is not for, or of the whole user where it is restricted to an account. */
export function forbiddenResource(): Failure {
  return new Failure(400, {
    errors: {
      'consumer::resource_forbidden': {
        msg: 'Consumer not allowed to access resource.',
        subtype: 'resource_forbidden',
        type: 'consumer',
      },
    },
  })
}

export function message(status: number, text: string): Failure {
  return new Failure(status, { message: text })
}
