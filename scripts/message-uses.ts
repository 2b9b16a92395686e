/**
 * Which messages a file uses: what it takes of `useMessages(x)`, `messagesOf(x)` and `x.en`, followed through its constants and
 * destructurings, scope by scope. What is handed on, or taken by a name that is computed (`t.themes[theme]`), is used with all that is
 * in it. A whole catalogue that is handed on is `handedOn`: of it everything is used that anybody takes by its name.
 */
import { isNode, parse, visit, type AnyNode } from './message-catalogues.ts'

export interface Uses {
  /** By catalogue: "list.title", "themes" for all that is in it, "" for everything. */
  readonly paths: ReadonlyMap<string, ReadonlySet<string>>
  readonly handedOn: ReadonlySet<string>
  /** Every name that is taken of anything. */
  readonly names: ReadonlySet<string>
}

/** A place in a catalogue, or a function that gives it. */
interface Place {
  readonly catalogue: string
  readonly path: readonly string[]
  readonly given?: boolean
}

type Scope = Map<string, Place | null>

const TAKES = new Set(['useMessages', 'messagesOf'])

/** @param catalogues the names under which catalogues are exported */
export function usesIn(file: string, content: string, catalogues: ReadonlySet<string>): Uses {
  const program = parse(file, content) as unknown as AnyNode
  const paths = new Map<string, Set<string>>()
  const handedOn = new Set<string>()
  const names = new Set<string>()
  const local = importsOf(program, catalogues)
  visit(program, (node) => {
    if (node.type === 'MemberExpression' && node['computed'] === false)
      names.add(nameOf(node['property']) ?? '')
    if (node.type === 'ObjectPattern')
      for (const property of node['properties'] as AnyNode[]) names.add(nameOf(property['key']) ?? '')
  })
  if (local.size > 0) walk(program, [new Map()])
  return { paths, handedOn, names }

  function use({ catalogue, path }: Place): void {
    if (path.length === 0) handedOn.add(catalogue)
    else useAll({ catalogue, path })
  }

  /** By a name that is not known: it may be any. */
  function useAll({ catalogue, path }: Place): void {
    paths.set(catalogue, (paths.get(catalogue) ?? new Set()).add(path.join('.')))
  }

  /** What an expression stands for, when it is a place in a catalogue. */
  function placeOf(node: unknown, scopes: readonly Scope[]): Place | null {
    if (!isNode(node)) return null
    switch (node.type) {
      case 'Identifier':
        return scopes.findLast((scope) => scope.has(String(node['name'])))?.get(String(node['name'])) ?? null
      case 'ParenthesizedExpression':
      case 'ChainExpression':
      case 'TSNonNullExpression':
        return placeOf(node['expression'], scopes)
      case 'CallExpression': {
        const callee = node['callee']
        const [given] = node['arguments'] as unknown[]
        if (TAKES.has(nameOf(callee) ?? '')) {
          const catalogue = local.get(nameOf(given) ?? '')
          return catalogue === undefined ? null : { catalogue, path: [] }
        }
        const place = isNode(callee) && callee.type === 'Identifier' ? placeOf(callee, scopes) : null
        return place?.given === true ? { ...place, given: false } : null
      }
      case 'MemberExpression': {
        const name = nameOf(node['property'])
        if (node['computed'] !== false || name === null) return null
        const catalogue = local.get(nameOf(node['object']) ?? '')
        if (catalogue !== undefined && name === 'en') return { catalogue, path: [] }
        const place = placeOf(node['object'], scopes)
        return place === null || place.given === true ? null : { ...place, path: [...place.path, name] }
      }
      default:
        return null
    }
  }

  function walk(node: unknown, scopes: readonly Scope[]): void {
    if (Array.isArray(node)) {
      for (const each of node) walk(each, scopes)
      return
    }
    if (!isNode(node) || node.type.startsWith('TS') || node.type === 'ImportDeclaration') {
      if (isNode(node) && isNode(node['expression'])) walk(node['expression'], scopes)
      return
    }
    const place = placeOf(node, scopes)
    if (place !== null) {
      if (place.given !== true) use(place)
      return
    }
    if (node.type === 'Identifier' && local.has(String(node['name']))) {
      handedOn.add(local.get(String(node['name'])) ?? '')
      return
    }
    if (node.type === 'VariableDeclarator') {
      declare(node, scopes)
      return
    }
    if (node.type === 'MemberExpression') {
      const whole = node['computed'] === true ? placeOf(node['object'], scopes) : null
      if (whole === null || whole.given === true) walk(node['object'], scopes)
      else useAll(whole)
      if (node['computed'] === true) walk(node['property'], scopes)
      return
    }
    if (node.type === 'Property' && node['computed'] === false) {
      walk(node['value'], scopes)
      return
    }
    const inner = scopeOf(node, scopes)
    for (const each of Object.values(node)) walk(each, inner)
  }

  /** Names that a function or a block brings, known before it is read: what stands above may be used from below. */
  function scopeOf(node: AnyNode, scopes: readonly Scope[]): readonly Scope[] {
    if (!/^(?:Program|BlockStatement|.*Function.*|For.*|CatchClause|SwitchStatement)$/.test(node.type))
      return scopes
    const scope: Scope = new Map()
    const inner = [...scopes, scope]
    for (const parameter of [node['params'], node['param']].flat()) {
      visit(parameter, (each) => {
        if (each.type === 'Identifier') scope.set(String(each['name']), null)
      })
    }
    for (const statement of [node['body']].flat()) {
      const declaration =
        isNode(statement) && statement.type === 'ExportNamedDeclaration'
          ? statement['declaration']
          : statement
      if (!isNode(declaration) || declaration.type !== 'VariableDeclaration') continue
      for (const each of declaration['declarations'] as AnyNode[]) bind(each, scope, inner)
    }
    return inner
  }

  /** `const t = useMessages(x).list`, `const { title } = t`, `const texts = () => messagesOf(x).writes` */
  function bind({ id, init }: AnyNode, scope: Scope, scopes: readonly Scope[]): void {
    const given = isNode(init) && init.type === 'ArrowFunctionExpression' && placeOf(init['body'], scopes)
    const place = given ? { ...given, given: true } : placeOf(init, scopes)
    bindPattern(id, place, scope)
  }

  function bindPattern(pattern: unknown, place: Place | null, scope: Scope): void {
    if (!isNode(pattern)) return
    if (pattern.type === 'Identifier') scope.set(String(pattern['name']), place)
    else if (pattern.type === 'AssignmentPattern') bindPattern(pattern['left'], place, scope)
    else if (pattern.type === 'ObjectPattern') {
      for (const property of pattern['properties'] as AnyNode[]) {
        const name = property.type === 'Property' ? nameOf(property['key']) : null
        const taken = place === null || name === null ? null : { ...place, path: [...place.path, name] }
        bindPattern(property.type === 'Property' ? property['value'] : property['argument'], taken, scope)
      }
    } else {
      visit(pattern, (each) => {
        if (each.type === 'Identifier') scope.set(String(each['name']), null)
      })
    }
  }

  /** What is taken by a constant counts where the constant is used; only what falls through a pattern counts here. */
  function declare({ id, init }: AnyNode, scopes: readonly Scope[]): void {
    const given = isNode(init) && init.type === 'ArrowFunctionExpression' && placeOf(init['body'], scopes)
    if (given) return
    const place = placeOf(init, scopes)
    if (place === null) walk(init, scopes)
    else if (isNode(id) && id.type === 'ObjectPattern') {
      // `const { title, ...rest } = t`: the rest may be anything.
      if ((id['properties'] as AnyNode[]).some(({ type }) => type === 'RestElement')) use(place)
    } else if (isNode(id) && id.type !== 'Identifier') use(place)
    else if (isNode(id) && isNode(id['typeAnnotation'])) {
      // `const names: Record<string, string> = t.kinds` is taken by names that are not known.
      use(place)
    }
  }
}

function nameOf(node: unknown): string | null {
  if (!isNode(node)) return null
  if (node.type === 'Identifier') return String(node['name'])
  return node.type === 'Literal' && typeof node['value'] === 'string' ? node['value'] : null
}

/** The catalogues of a file, imported or its own, by what it calls them. */
function importsOf(program: AnyNode, catalogues: ReadonlySet<string>): Map<string, string> {
  const local = new Map<string, string>()
  for (const statement of program['body'] as AnyNode[]) {
    if (statement.type !== 'ImportDeclaration') continue
    for (const specifier of statement['specifiers'] as AnyNode[]) {
      const imported = nameOf(specifier['imported'])
      if (imported !== null && catalogues.has(imported)) local.set(nameOf(specifier['local']) ?? '', imported)
    }
  }
  return local
}
