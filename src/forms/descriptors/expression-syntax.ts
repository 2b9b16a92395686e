/**
 * The syntax of the server's regular expressions, as far as it means the same there and in a browser. Anything else, such as `\A` and
 * `\z`, possessive quantifiers, inline flags, POSIX classes or a missing lower bound `{,3}`, is not understood.
 */
import {
  type CharSet,
  type Range,
  DIGITS,
  DOT,
  SPACES,
  WORD,
  charSet,
  charsOf,
  complement,
  union,
} from './char-set'

export type Node =
  | { kind: 'set'; set: CharSet }
  | { kind: 'sequence'; items: readonly Node[] }
  | { kind: 'choice'; branches: readonly Node[] }
  | { kind: 'repeat'; item: Node; min: number; max: number }
  | { kind: 'look'; ahead: boolean; negative: boolean; body: Node }
  | { kind: 'start' | 'end' | 'boundary' | 'back_reference' }

/** Longer ones are no rule for a field, and nested deep enough they would exhaust the stack. */
const LONGEST = 2000

/** The syntax tree; null when the expression is not understood. */
export function parseExpression(expression: string): Node | null {
  if (expression.length > LONGEST || isDelimited(expression)) return null
  try {
    return new Parser(expression).parse()
  } catch (error) {
    if (error instanceof NotUnderstood) return null
    throw error
  }
}

/** `/^a$/i`: written with the delimiters of another language, it would match nothing here. */
function isDelimited(expression: string): boolean {
  return /^\/.*\/[a-z]*$/s.test(expression)
}

class NotUnderstood extends Error {}

const CLASS_ESCAPES: Record<string, CharSet> = {
  d: DIGITS,
  D: complement(DIGITS),
  w: WORD,
  W: complement(WORD),
  s: SPACES,
  S: complement(SPACES),
}
const CONTROL_ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', f: '\f' }

const GROUPS = [
  { opening: '(?:', look: null },
  { opening: '(?=', look: { ahead: true, negative: false } },
  { opening: '(?!', look: { ahead: true, negative: true } },
  { opening: '(?<=', look: { ahead: false, negative: false } },
  { opening: '(?<!', look: { ahead: false, negative: true } },
] as const

class Parser {
  private at = 0
  private readonly text: string

  constructor(text: string) {
    this.text = text
  }

  parse(): Node {
    const node = this.choice()
    if (this.at < this.text.length) throw new NotUnderstood()
    return node
  }

  private choice(): Node {
    const branches = [this.sequence()]
    while (this.take('|')) branches.push(this.sequence())
    const [only] = branches
    return branches.length === 1 && only !== undefined ? only : { kind: 'choice', branches }
  }

  private sequence(): Node {
    const items: Node[] = []
    while (this.at < this.text.length && !this.sees('|') && !this.sees(')')) items.push(this.quantified())
    return { kind: 'sequence', items }
  }

  private quantified(): Node {
    const item = this.atom()
    const bounds = this.quantifier()
    if (bounds === null) return item
    if (isZeroWidth(item)) throw new NotUnderstood()
    this.take('?')
    // Another quantifier is a possessive one, or no expression at all.
    if (this.sees('+') || this.sees('*') || this.sees('?')) throw new NotUnderstood()
    return { kind: 'repeat', item, ...bounds }
  }

  private quantifier(): { min: number; max: number } | null {
    if (this.take('*')) return { min: 0, max: Infinity }
    if (this.take('+')) return { min: 1, max: Infinity }
    if (this.take('?')) return { min: 0, max: 1 }
    if (!this.sees('{')) return null
    const [whole, least = '', comma, most = ''] = this.match(/\{(\d+)(,?)(\d*)\}/y) ?? []
    if (whole === undefined) throw new NotUnderstood()
    const min = Number(least)
    const max = comma === '' ? min : most === '' ? Infinity : Number(most)
    if (max < min) throw new NotUnderstood()
    return { min, max }
  }

  private atom(): Node {
    const char = this.text.charAt(this.at)
    if (char === '(') return this.group()
    if (char === '[') return { kind: 'set', set: this.characterClass() }
    if (char === '\\') return this.escape()
    this.at++
    if (char === '.') return { kind: 'set', set: DOT }
    if (char === '^') return { kind: 'start' }
    if (char === '$') return { kind: 'end' }
    if ('*+?{'.includes(char)) throw new NotUnderstood()
    return { kind: 'set', set: charsOf(char) }
  }

  private group(): Node {
    const special = GROUPS.find(({ opening }) => this.take(opening))
    if (special === undefined) {
      this.take('(')
      if (this.sees('?') && this.match(/\?<[A-Za-z_]\w*>/y) === null) throw new NotUnderstood()
    }
    const body = this.choice()
    if (!this.take(')')) throw new NotUnderstood()
    return special?.look ? { kind: 'look', ...special.look, body } : body
  }

  private escape(): Node {
    const letter = this.text.charAt(this.at + 1)
    if (letter === 'b' || letter === 'B') {
      this.at += 2
      return { kind: 'boundary' }
    }
    if (/[1-9]/.test(letter)) {
      this.at += 2
      return { kind: 'back_reference' }
    }
    return { kind: 'set', set: this.escapedSet() }
  }

  /** An escape that stands for characters, in a class or outside. */
  private escapedSet(): CharSet {
    const hexadecimal = this.match(/\\x([0-9A-Fa-f]{2})/y)
    if (hexadecimal !== null) return charsOf(String.fromCharCode(Number.parseInt(hexadecimal[1] ?? '', 16)))
    const letter = this.text.charAt(this.at + 1)
    this.at += 2
    const known = CLASS_ESCAPES[letter]
    if (known !== undefined) return known
    const control = CONTROL_ESCAPES[letter]
    if (control !== undefined) return charsOf(control)
    if (letter === '' || /[0-9A-Za-z]/.test(letter)) throw new NotUnderstood()
    return charsOf(letter)
  }

  private characterClass(): CharSet {
    this.take('[')
    const negative = this.take('^')
    // Elsewhere a bracket in first place is a character; here it would end the class.
    if (this.sees(']')) throw new NotUnderstood()
    const parts: CharSet[] = []
    while (!this.take(']')) parts.push(this.classPart())
    const set = union(...parts)
    return negative ? complement(set) : set
  }

  private classPart(): CharSet {
    const from = this.classCharacter()
    if (!this.sees('-') || this.text.charAt(this.at + 1) === ']' || single(from) === null) return from
    this.take('-')
    const range = rangeBetween(from, this.classCharacter())
    if (range === null) throw new NotUnderstood()
    return charSet([range])
  }

  private classCharacter(): CharSet {
    if (this.at >= this.text.length || this.match(/\[[:.=]/y) !== null) throw new NotUnderstood()
    if (this.sees('\\')) return this.escapedSet()
    return charsOf(this.text.charAt(this.at++))
  }

  private sees(text: string): boolean {
    return this.text.startsWith(text, this.at)
  }

  private take(text: string): boolean {
    if (!this.sees(text)) return false
    this.at += text.length
    return true
  }

  /** Takes what a sticky pattern finds here. */
  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)
    if (found !== null) this.at += found[0].length
    return found
  }
}

export function isZeroWidth(node: Node): boolean {
  return node.kind === 'look' || node.kind === 'start' || node.kind === 'end' || node.kind === 'boundary'
}

function single(set: CharSet): number | null {
  const [only, ...rest] = set
  return only !== undefined && rest.length === 0 && only[0] === only[1] ? only[0] : null
}

function rangeBetween(from: CharSet, to: CharSet): Range | null {
  const [first, last] = [single(from), single(to)]
  return first === null || last === null || last < first ? null : [first, last]
}
