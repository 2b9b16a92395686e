import { catalogue } from '@/lib/i18n/catalogue'

const en = {
  title: 'First boot',
  intro: 'cloud-init runs once, when the VM starts for the first time.',
  mode: 'Configuration',
  modes: {
    none: 'None',
    rows: 'Commands and files',
    json: 'JSON',
  },
  /** Why the JSON cannot be shown as rows. */
  staysJson: {
    wrong:
      'The JSON is not right yet. Correct it where its field says; then it can become commands and files.',
    more: 'Nothing is wrong with this JSON, but it says more than commands and files can. It stays JSON.',
  },
  commands: 'Commands',
  commandsRule: 'One a line, run in order as root.',
  file: (number: number) => `File ${number}`,
  addFile: 'Add a file',
  removeFile: (number: number) => `Remove file ${number}`,
  path: 'Path',
  pathRule: 'Absolute, with the name of the file',
  permissions: 'Permissions',
  permissionsRule: 'Octal; 0644 when left out',
  content: 'Content',
  base64: 'The content is base64',
  base64Hint: 'It is decoded before it is written.',
  json: 'cloud-init as JSON',
  jsonRule:
    'An object with runcmd, write_files or both. A file may have its content in base64 with "encoding": "b64".',
  problems: {
    path: 'Write the whole path, beginning with / and ending with the name of the file',
    base64: 'This is not base64. Encode it, or write it as it is without the mark',
    permissions: 'Three or four octal digits as a text, as 0755',
    notJson: (line: number, column: number) =>
      `Not JSON from line ${line}, column ${column} on. Check the quotes, commas and brackets there`,
    notObject: 'Put it into an object: { "runcmd": [ … ] }',
    unsupported: (key: string) => `The service takes runcmd and write_files only. Remove “${key}”`,
    notList: (key: string) => `${key} must be a list: [ … ]`,
    at: (place: string, problem: string) => `${place}: ${problem}`,
    command: 'a command is a text, or a list of texts',
    file: 'a file is an object: { "path": …, "content": … }',
    text: 'must be a text',
  },
}

export const cloudInitMessages = catalogue('cloudInitMessages', en)
