import { expect, it } from 'vitest'
import { wrongMessages } from './messages.ts'

const EN = `import { catalogue, plural } from '@/lib/i18n/catalogue'
const en = {
  title: 'Disks',
  list: { empty: 'No disks', count: (count: number) => plural(count, { one: '# disk', other: '# disks' }) },
  themes: { light: 'Light', dark: 'Dark' },
}
export const diskMessages = catalogue('diskMessages', en)
`
const ID = `import type * as source from './messages'
export const diskMessages: Translation<typeof source.diskMessages> = {
  title: 'Daftar disk',
  list: { empty: 'Tidak ada disk', count: (count) => plural(count, { other: '# diska' }) },
  themes: { light: 'Terang', dark: 'Gelap' },
}
`
const PAGE = `import { diskMessages } from './messages'
export function Component() {
  const t = useMessages(diskMessages)
  return <p title={t.title}>{t.list.empty} {t.list.count(3)} {t.themes[theme]}</p>
}
`

function check(
  changed: { en?: string; id?: string | null; page?: string; more?: Record<string, string> } = {},
) {
  const { en = EN, id = ID, page = PAGE, more = {} } = changed
  const files = new Map([
    ['src/disks/messages.ts', en],
    ['src/disks/page.tsx', page],
    ...Object.entries(more),
  ])
  if (id !== null) files.set('src/disks/messages.id.ts', id)
  return wrongMessages(files, new Set(['disk']))
}

/** The page with another body. */
const page = (body: string) => PAGE.replace(/const t = [\s\S]*\n\}/, `${body}\n}`)

it('finds nothing wrong with what is whole', () => {
  expect(check()).toEqual([])
})

it('misses a translation, also one that stands elsewhere', () => {
  const missing = ['src/disks/messages.id.ts has no translation of diskMessages']
  expect(check({ id: null })).toEqual(missing)
  expect(check({ id: null, more: { 'src/other.id.ts': ID } })).toEqual([
    ...missing,
    'src/other.id.ts: diskMessages translates no catalogue of the file beside it',
  ])
})

it('finds a translation of nothing', () => {
  expect(check({ id: `${ID}export const oldMessages = { title: 'Lama' }\n` })).toEqual([
    'src/disks/messages.id.ts: oldMessages translates no catalogue of the file beside it',
  ])
})

it('wants a catalogue to call itself by its export, and by a name of its own', () => {
  expect(check({ en: EN.replace("'diskMessages'", "'messages'") })).toEqual([
    "src/disks/messages.ts: diskMessages calls itself 'messages': a translation is found by it",
  ])
  const twice = { 'src/z/messages.ts': EN, 'src/z/messages.id.ts': ID }
  expect(check({ more: twice })).toEqual([
    "src/z/messages.ts: there is another catalogue 'diskMessages': a translation could be found for one only",
  ])
})

it('finds what was left in English, unless the word is the same', () => {
  expect(check({ id: ID.replace('Tidak ada disk', 'No disks') })).toEqual([
    "src/disks/messages.id.ts: diskMessages.list.empty is the English 'No disks'",
  ])
  expect(check({ en: EN.replace("'Disks'", "'Disk'"), id: ID.replace('Daftar disk', 'Disk') })).toEqual([])
  const named = { en: EN.replace("'Disks'", '(name: string) => name + "!"') }
  expect(check({ ...named, id: ID.replace("'Daftar disk'", '(name) => name + "!"') })).toEqual([])
})

const unused = (path: string) => `src/disks/messages.ts: diskMessages.${path} is used nowhere`
const rest = 't.list.count(1); t.themes[theme]; t.title'

it.each([
  ['a message that nobody takes', `const t = useMessages(diskMessages); ${rest}`, [unused('list.empty')]],
  [
    'one that only another thing of the name has',
    `const t = useMessages(diskMessages); ${rest}; x.empty`,
    [unused('list.empty')],
  ],
  [
    'one that is taken in another scope of another thing',
    `const t = useMessages(diskMessages); ${rest}; function f(t) { return t.list.empty }`,
    [unused('list.empty')],
  ],
  [
    'nothing in a destructuring',
    `const { title, list: { empty, count }, themes: { light, dark } } = useMessages(diskMessages); f(title, empty, count, light, dark)`,
    [],
  ],
  [
    'what is destructured and then left',
    `const { title, list, themes } = useMessages(diskMessages); f(list, themes)`,
    [unused('title')],
  ],
  [
    'nothing in a part that is handed on',
    `const t = messagesOf(diskMessages); f(t.list, t.title, t.themes)`,
    [],
  ],
  [
    'nothing in a part that is spread',
    'const t = messagesOf(diskMessages); f({ ...t.list }, t.title, t.themes)',
    [],
  ],
  [
    'what is handed on whole, and taken by no name',
    'const t = messagesOf(diskMessages); f(t); y.title; y.list; y.empty; y.themes.light',
    [unused('list.count'), unused('themes.dark')],
  ],
  [
    'nothing in a catalogue that is taken by names that are computed',
    'const t = messagesOf(diskMessages); t[x]',
    [],
  ],
  [
    'nothing behind a function',
    'const texts = () => messagesOf(diskMessages).list; texts().empty; texts().count(1); const t = useMessages(diskMessages); t.title; t.themes[theme]',
    [],
  ],
  [
    'what a function gives and nobody takes',
    'const texts = () => messagesOf(diskMessages).list; texts().empty; const t = useMessages(diskMessages); t.title; t.themes[theme]',
    [unused('list.count')],
  ],
  [
    'nothing of what is taken of the English itself',
    'const t = diskMessages.en; t.list.empty; t.list.count(1); t.title; t.themes[theme]',
    [],
  ],
])('finds %s', (_, body, expected) => {
  expect(check({ page: page(body) })).toEqual(expected)
})

it('knows a catalogue under another name, and counts no test as a use', () => {
  expect(
    check({
      page: PAGE.replace('{ diskMessages }', '{ diskMessages as words }').replace(
        '(diskMessages)',
        '(words)',
      ),
    }),
  ).toEqual([])
  const left = { page: PAGE.replace('{t.list.empty}', '') }
  expect(check(left)).toEqual([unused('list.empty')])
  expect(check({ ...left, more: { 'src/disks/page.test.tsx': PAGE } })).toEqual([unused('list.empty')])
})
