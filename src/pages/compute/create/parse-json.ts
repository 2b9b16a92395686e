/** Reads JSON that a person wrote, and finds the place where it goes wrong. */

/** Line and column of what is wrong count from 1. */
type ParsedJson = { ok: true; value: unknown } | { ok: false; line: number; column: number }

export function parseJson(text: string): ParsedJson {
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch {
    return { ok: false, ...placeOf(text, firstWrong(text)) }
  }
}

/**
 * Where JSON stops being JSON. Engines word their errors differently and not all name a position, so the place is found by reading: the
 * longest beginning that a further text could still complete.
 */
function firstWrong(text: string): number {
  let at = 0
  const skip = () => {
    while (/[ \t\n\r]/.test(text.charAt(at)) && at < text.length) at++
  }
  const take = (pattern: RegExp): boolean => {
    const sticky = new RegExp(pattern, 'y')
    sticky.lastIndex = at
    const found = sticky.exec(text)
    if (found === null) return false
    at += found[0].length
    return true
  }
  /** A list or an object after its opening bracket; each member is read by `member`. */
  const members = (close: string, member: () => boolean): boolean => {
    skip()
    if (text.charAt(at) === close) {
      at++
      return true
    }
    for (;;) {
      if (!member()) return false
      skip()
      if (text.charAt(at) === close) {
        at++
        return true
      }
      if (text.charAt(at) !== ',') return false
      at++
    }
  }
  const string = () => take(/"(?:[^"\\\n\r\t]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/)
  const value = (): boolean => {
    skip()
    if (text.charAt(at) === '{') {
      at++
      return members('}', () => {
        skip()
        if (!string()) return false
        skip()
        if (text.charAt(at) !== ':') return false
        at++
        return value()
      })
    }
    if (text.charAt(at) === '[') {
      at++
      return members(']', value)
    }
    return string() || take(/-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/)
  }
  if (value()) skip()
  return at
}

function placeOf(text: string, index: number): { line: number; column: number } {
  const before = text.slice(0, index).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}
