/** Reads the message catalogues and their translations out of source text. */
import { parseSync, type Expression, type ObjectExpression, type Program } from 'oxc-parser'

/** A message of a catalogue: `['list', 'title']`, with the words that stand in it. */
export interface Message {
  readonly path: readonly string[]
  readonly words: string
}

export interface CatalogueSource {
  readonly file: string
  readonly exported: string
  /** As it calls itself. */
  readonly name: string
  /** Null: made by a function, so that its messages are not known before it runs. */
  readonly messages: readonly Message[] | null
}

export interface TranslationSource {
  readonly file: string
  readonly exported: string
  readonly messages: readonly Message[] | null
}

export function parse(file: string, content: string): Program {
  return parseSync(file, content).program
}

/** `export const vmMessages = catalogue('vmMessages', en)` */
export function cataloguesIn(file: string, content: string): CatalogueSource[] {
  const program = parse(file, content)
  const found: CatalogueSource[] = []
  for (const { id, init } of exportedConstants(program)) {
    if (init.type !== 'CallExpression') continue
    const { callee, arguments: given } = init
    if (callee.type !== 'Identifier' || callee.name !== 'catalogue') continue
    const [name, en] = given
    if (name?.type !== 'Literal' || typeof name.value !== 'string' || en === undefined) continue
    if (en.type === 'SpreadElement') continue
    found.push({ file, exported: id, name: name.value, messages: messagesOf(objectOf(en, program)) })
  }
  return found
}

/** `export const vmMessages: Translation<typeof source.vmMessages> = { … }` */
export function translationsIn(file: string, content: string): TranslationSource[] {
  const program = parse(file, content)
  return exportedConstants(program).map(({ id, init }) => ({
    file,
    exported: id,
    messages: messagesOf(objectOf(init, program)),
  }))
}

function exportedConstants({ body }: Program): { id: string; init: Expression }[] {
  return body.flatMap((statement) => {
    if (statement.type !== 'ExportNamedDeclaration') return []
    if (statement.declaration?.type !== 'VariableDeclaration') return []
    return statement.declaration.declarations.flatMap(({ id, init }) =>
      id.type === 'Identifier' && init ? [{ id: id.name, init }] : [],
    )
  })
}

/** The object literal that an expression is, or that the constant of its name holds. */
function objectOf(expression: Expression, { body }: Program): ObjectExpression | null {
  if (expression.type === 'ObjectExpression') return expression
  if (expression.type === 'TSAsExpression' || expression.type === 'TSSatisfiesExpression')
    return objectOf(expression.expression, { body } as Program)
  if (expression.type !== 'Identifier') return null
  for (const statement of body) {
    if (statement.type !== 'VariableDeclaration') continue
    for (const { id, init } of statement.declarations) {
      if (id.type === 'Identifier' && id.name === expression.name && init?.type === 'ObjectExpression')
        return init
    }
  }
  return null
}

function messagesOf(object: ObjectExpression | null): Message[] | null {
  return object && leaves(object, [])
}

function leaves(object: ObjectExpression, above: readonly string[]): Message[] {
  return object.properties.flatMap((property): Message[] => {
    if (property.type !== 'Property') return []
    const { key, value } = property
    const name = key.type === 'Identifier' ? key.name : key.type === 'Literal' ? String(key.value) : null
    if (name === null) return []
    const path = [...above, name]
    if (value.type === 'ObjectExpression') return leaves(value, path)
    return [{ path, words: wordsIn(value) }]
  })
}

/** What of a message stands written in it, whatever it takes: of `Delete ${name}` "Delete ". */
function wordsIn(value: unknown): string {
  const words: string[] = []
  visit(value, (node) => {
    if (node.type === 'Literal' && typeof node['value'] === 'string') words.push(node['value'])
    if (node.type === 'TemplateElement') {
      const { cooked } = node['value'] as { cooked: string | null }
      words.push(cooked ?? '')
    }
  })
  return words.join('')
}

export type AnyNode = { readonly type: string; readonly start: number } & Readonly<Record<string, unknown>>

export function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

/** Every node below, and the node itself. */
export function visit(value: unknown, see: (node: AnyNode) => void): void {
  if (Array.isArray(value)) {
    for (const each of value) visit(each, see)
  } else if (isNode(value)) {
    see(value)
    for (const each of Object.values(value)) visit(each, see)
  }
}
