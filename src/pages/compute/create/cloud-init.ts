/**
 * What a new VM does at its first boot: `cloud_init` of "Create VM", of which the service supports `runcmd` and `write_files`. The form
 * holds it either as rows or as JSON; both stand for the same value, and what travels is JSON text.
 */
import { messagesOf } from '@/lib/i18n/catalogue'
import { isRecord } from '@/lib/is-record'

import { cloudInitMessages } from './cloud-init-messages'
import { parseJson } from './parse-json'

export interface CloudFile {
  path: string
  content: string
  /** The content is base64 already. */
  base64: boolean
  /** Octal, as `0755`; '' for the default. */
  permissions: string
}

export interface CloudInit {
  mode: 'none' | 'rows' | 'json'
  /** One a line, run in order. */
  commands: string
  files: CloudFile[]
  json: string
}

export const NO_CLOUD_INIT: CloudInit = { mode: 'none', commands: '', files: [], json: '' }
export const NEW_FILE: CloudFile = { path: '', content: '', base64: false, permissions: '' }

/** Something wrong, at a field of the form: `json`, `files.0.path`. */
export interface CloudInitProblem {
  readonly at: readonly (string | number)[]
  readonly text: string
}

const SUPPORTED = new Set(['runcmd', 'write_files'])

export function checkCloudInit(value: CloudInit): CloudInitProblem[] {
  if (value.mode === 'none') return []
  return value.mode === 'json' ? checkJson(value.json) : checkRows(value)
}

/** The text to send; undefined when there is nothing to do. Expects what `checkCloudInit` has passed. */
export function cloudInitText(value: CloudInit): string | undefined {
  if (value.mode === 'none') return undefined
  if (value.mode === 'json') {
    return value.json.trim() === '' ? undefined : JSON.stringify(JSON.parse(value.json))
  }
  const config = configOf(value)
  return Object.keys(config).length === 0 ? undefined : JSON.stringify(config)
}

/** The rows as JSON, laid out to be read; '' when there is nothing in them. */
export function rowsToJson(value: CloudInit): string {
  const config = configOf(value)
  return Object.keys(config).length === 0 ? '' : JSON.stringify(config, null, 2)
}

/** The JSON as rows; null when it is not right, or says what rows cannot. */
export function jsonToRows(json: string): Pick<CloudInit, 'commands' | 'files'> | null {
  if (json.trim() === '') return { commands: '', files: [] }
  if (checkJson(json).length > 0) return null
  const config: unknown = JSON.parse(json)
  if (!isRecord(config)) return null
  const commands = asList(config['runcmd']).map(commandLine)
  const files = asList(config['write_files']).map(fileRow)
  if (commands.includes(null) || files.includes(null)) return null
  return {
    commands: commands.filter((command) => command !== null).join('\n'),
    files: files.filter((file) => file !== null),
  }
}

/* From rows */

interface Config {
  runcmd?: (string | string[])[]
  write_files?: { path: string; content: string; encoding?: string; permissions?: string }[]
}

function configOf({ commands, files }: CloudInit): Config {
  const runcmd = commands
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => argumentsOf(line) ?? line)
  const written = files.filter((file) => !isBlank(file))
  return {
    ...(runcmd.length > 0 && { runcmd }),
    ...(written.length > 0 && {
      write_files: written.map(({ path, content, base64, permissions }) => ({
        path: path.trim(),
        content: base64 ? content.replace(/\s+/g, '') : content,
        ...(base64 && { encoding: 'b64' }),
        ...(permissions.trim() !== '' && { permissions: permissions.trim() }),
      })),
    }),
  }
}

function isBlank({ path, content, permissions }: CloudFile): boolean {
  return path.trim() === '' && content === '' && permissions.trim() === ''
}

/** A command may also be a list of arguments, which no shell sees: `["useradd", "ann"]`. */
function argumentsOf(line: string): string[] | null {
  if (!line.startsWith('[')) return null
  const parsed = parseJson(line)
  return parsed.ok && isListOfTexts(parsed.value) ? parsed.value : null
}

function checkRows({ files }: CloudInit): CloudInitProblem[] {
  const t = messagesOf(cloudInitMessages).problems
  return files.flatMap((file, row) => {
    if (isBlank(file)) return []
    const problems: CloudInitProblem[] = []
    const add = (field: keyof CloudFile, text: string) => problems.push({ at: ['files', row, field], text })
    if (!isPath(file.path.trim())) add('path', t.path)
    if (file.base64 && !isBase64(file.content)) add('content', t.base64)
    if (file.permissions.trim() !== '' && !isMode(file.permissions.trim())) add('permissions', t.permissions)
    return problems
  })
}

/* From JSON */

function checkJson(json: string): CloudInitProblem[] {
  const t = messagesOf(cloudInitMessages).problems
  const problem = (text: string): CloudInitProblem[] => [{ at: ['json'], text }]
  if (json.trim() === '') return []
  const parsed = parseJson(json)
  if (!parsed.ok) return problem(t.notJson(parsed.line, parsed.column))
  const config = parsed.value
  if (!isRecord(config)) return problem(t.notObject)
  const unsupported = Object.keys(config).find((key) => !SUPPORTED.has(key))
  if (unsupported !== undefined) return problem(t.unsupported(unsupported))
  const text = runcmdProblem(config['runcmd']) ?? filesProblem(config['write_files'])
  return text === null ? [] : problem(text)
}

function runcmdProblem(runcmd: unknown): string | null {
  const t = messagesOf(cloudInitMessages).problems
  if (runcmd === undefined) return null
  if (!Array.isArray(runcmd)) return t.notList('runcmd')
  const wrong = runcmd.findIndex((command) => typeof command !== 'string' && !isListOfTexts(command))
  return wrong === -1 ? null : t.at(`runcmd[${wrong}]`, t.command)
}

function filesProblem(files: unknown): string | null {
  const t = messagesOf(cloudInitMessages).problems
  if (files === undefined) return null
  if (!Array.isArray(files)) return t.notList('write_files')
  for (const [index, file] of files.entries()) {
    const at = (part: string) => `write_files[${index}]${part}`
    if (!isRecord(file)) return t.at(at(''), t.file)
    const { path, content, permissions, encoding } = file
    if (typeof path !== 'string' || !isPath(path)) return t.at(at('.path'), t.path)
    if (content !== undefined && typeof content !== 'string') return t.at(at('.content'), t.text)
    if (permissions !== undefined && !(typeof permissions === 'string' && isMode(permissions))) {
      return t.at(at('.permissions'), t.permissions)
    }
    if (isB64(encoding) && !isBase64(typeof content === 'string' ? content : '')) {
      return t.at(at('.content'), t.base64)
    }
  }
  return null
}

function commandLine(command: unknown): string | null {
  // What would be read as a list of arguments, or as two commands, cannot be a row.
  if (typeof command === 'string') {
    return command.includes('\n') || command.trim() === '' || argumentsOf(command.trim()) !== null
      ? null
      : command
  }
  return JSON.stringify(command)
}

const ROW_KEYS = new Set(['path', 'content', 'permissions', 'encoding'])

function fileRow(file: unknown): CloudFile | null {
  if (!isRecord(file) || Object.keys(file).some((key) => !ROW_KEYS.has(key))) return null
  const { path, content = '', permissions = '', encoding } = file
  if (encoding !== undefined && encoding !== 'b64') return null
  if (typeof path !== 'string' || typeof content !== 'string' || typeof permissions !== 'string') return null
  return { path, content, base64: encoding === 'b64', permissions }
}

/* What both share */

function isListOfTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string')
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

function isPath(text: string): boolean {
  return /^\/[^\0]*[^/\0]$/.test(text)
}

function isMode(text: string): boolean {
  return /^0?[0-7]{3,4}$/.test(text)
}

function isB64(encoding: unknown): boolean {
  return encoding === 'b64' || encoding === 'base64'
}

function isBase64(text: string): boolean {
  return /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text.replace(/\s+/g, ''))
}
