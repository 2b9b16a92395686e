import { describe, expect, it } from 'vitest'

import { checkCloudInit, cloudInitText, jsonToRows, NEW_FILE, NO_CLOUD_INIT, rowsToJson } from './cloud-init'

const rows = (commands: string, files: Partial<typeof NEW_FILE>[] = []) => ({
  ...NO_CLOUD_INIT,
  mode: 'rows' as const,
  commands,
  files: files.map((file) => ({ ...NEW_FILE, ...file })),
})
const json = (text: string) => ({ ...NO_CLOUD_INIT, mode: 'json' as const, json: text })
const problemOf = (text: string) => checkCloudInit(json(text))[0]?.text

describe('cloud-init as rows', () => {
  it('sends commands and files by the names of the reference', () => {
    const value = rows('/firstboot\n\n  echo done  ', [
      { path: '/firstboot', content: 'IyEvYmluL2Jhc2gK', base64: true, permissions: '0755' },
      { path: '/etc/motd', content: 'Hello, Jürgen\n' },
    ])
    expect(checkCloudInit(value)).toEqual([])
    expect(JSON.parse(cloudInitText(value) ?? '')).toEqual({
      runcmd: ['/firstboot', 'echo done'],
      write_files: [
        { path: '/firstboot', content: 'IyEvYmluL2Jhc2gK', encoding: 'b64', permissions: '0755' },
        { path: '/etc/motd', content: 'Hello, Jürgen\n' },
      ],
    })
  })

  it('sends nothing for rows that were left empty', () => {
    const value = rows(' \n', [{}])
    expect(checkCloudInit(value)).toEqual([])
    expect(cloudInitText(value)).toBeUndefined()
  })

  it('says what is wrong at the field of its row', () => {
    const value = rows('', [
      {},
      { path: 'firstboot', content: 'not base64!', base64: true, permissions: 'rwx' },
      { path: '/etc/' },
    ])
    expect(checkCloudInit(value).map(({ at }) => at.join('.'))).toEqual([
      'files.1.path',
      'files.1.content',
      'files.1.permissions',
      'files.2.path',
    ])
  })

  it('takes base64 over several lines', () => {
    const value = rows('', [{ path: '/a', content: 'IyEv\nYmlu', base64: true }])
    expect(checkCloudInit(value)).toEqual([])
    expect(cloudInitText(value)).toContain('"IyEvYmlu"')
  })

  it('sends nothing when there is to be none, whatever was typed before', () => {
    expect(cloudInitText({ ...rows('reboot'), mode: 'none' })).toBeUndefined()
    expect(checkCloudInit({ ...json('{'), mode: 'none' })).toEqual([])
  })
})

describe('cloud-init as JSON', () => {
  it('sends it compact', () => {
    expect(cloudInitText(json('{\n  "runcmd": ["a"]\n}'))).toBe('{"runcmd":["a"]}')
    expect(cloudInitText(json('  '))).toBeUndefined()
  })

  it.each([
    ['{', 1, 2],
    ['{\n  "runcmd": ["a",]\n}', 2, 18],
    ['{\n  "runcmd": ["a"]\n  "write_files": []\n}', 3, 3],
    ["{'runcmd': []}", 1, 2],
    ['{"runcmd": ["a"]} x', 1, 19],
    ['{"runcmd": ["a\nb"]}', 1, 13],
    ['nonsense', 1, 1],
  ])('names the place where %j stops being JSON', (text, line, column) => {
    expect(problemOf(text)).toMatch(new RegExp(`line ${line}, column ${column} `))
  })

  it.each([
    ['["a"]', /object/],
    ['{"users": []}', /users/],
    ['{"runcmd": "a"}', /runcmd must be a list/],
    ['{"runcmd": ["a", 1]}', /runcmd\[1\]/],
    ['{"write_files": [{"path": "a"}]}', /write_files\[0\]\.path/],
    ['{"write_files": [{"path": "/a", "content": 1}]}', /write_files\[0\]\.content/],
    ['{"write_files": [{"path": "/a", "content": "?", "encoding": "b64"}]}', /base64/],
    ['{"write_files": [{"path": "/a", "permissions": 755}]}', /permissions/],
    ['{"write_files": ["/a"]}', /write_files\[0\]/],
  ])('says what is wrong with %s', (text, words) => {
    expect(problemOf(text)).toMatch(words)
  })

  it.each([
    '{"runcmd": ["a", ["b", "c"]]}',
    '{"write_files": [{"path": "/a", "content": "é", "owner": "root:root"}]}',
    '{}',
    '',
  ])('accepts %s', (text) => {
    expect(checkCloudInit(json(text))).toEqual([])
  })
})

describe('changing between rows and JSON', () => {
  it('keeps everything', () => {
    const value = rows('echo one\n["useradd","ann"]\n[ -f /x ] && reboot', [
      { path: '/a', content: 'text', permissions: '0600' },
      { path: '/b', content: 'IyEv', base64: true },
    ])
    expect(jsonToRows(rowsToJson(value))).toEqual({ commands: value.commands, files: value.files })
    expect(JSON.parse(rowsToJson(value))).toMatchObject({
      runcmd: ['echo one', ['useradd', 'ann'], '[ -f /x ] && reboot'],
    })
  })

  it('makes empty of empty', () => {
    expect(rowsToJson(rows(''))).toBe('')
    expect(jsonToRows('')).toEqual({ commands: '', files: [] })
  })

  it.each([
    ['is not right', '{'],
    ['has a command of two lines', '{"runcmd": ["a\\nb"]}'],
    ['has a command that a row would read as arguments', '{"runcmd": ["[\\"a\\"]"]}'],
    ['has an owner', '{"write_files": [{"path": "/a", "owner": "ann"}]}'],
    ['has another encoding', '{"write_files": [{"path": "/a", "encoding": "gz+b64"}]}'],
  ])('refuses to make rows of JSON that %s', (_, text) => {
    expect(jsonToRows(text)).toBeNull()
  })
})
