/** Why the sandbox cannot start, for whoever started it: it names the variable to change. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart'
}

/** What is the matter with a port that cannot be had, if it is that. */
export function portProblem(error: unknown, port: number, variable: string): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use by another program: stop it, or set ${variable} to another port.`
  if (code === 'EACCES') return `Port ${port} may not be used by this user: set ${variable} to another port.`
  return undefined
}
