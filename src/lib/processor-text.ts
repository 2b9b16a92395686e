import { isRecord } from './is-record'

/** A string of either kind of quotes, or one of Python's constants. */
const PYTHON = /'((?:[^'\\]|\\.)*)'|"(?:[^"\\]|\\.)*"|\b(?:None|True|False)\b/g
const CONSTANTS: Readonly<Record<string, string>> = { None: 'null', True: 'true', False: 'false' }

/** A text of the payment processor about a card: JSON, or for paying by invoice the literal of a Python dictionary (reference, "Apply for invoice paying"). Empty when it is neither. */
export function readProcessorText(text: string | null | undefined): Record<string, unknown> {
  for (const candidate of [text ?? '', pythonToJson(text ?? '')]) {
    try {
      const value: unknown = JSON.parse(candidate)
      if (isRecord(value)) return value
    } catch {
      // The next way of writing.
    }
  }
  return {}
}

function pythonToJson(text: string): string {
  return text.replace(PYTHON, (whole, inner: string | undefined) => {
    if (inner !== undefined) return JSON.stringify(inner.replace(/\\(.)/g, '$1'))
    return CONSTANTS[whole] ?? whole
  })
}
