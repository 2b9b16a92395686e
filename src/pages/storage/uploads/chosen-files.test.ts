import { expect, test } from 'vitest'

import { filesOfDrop } from './chosen-files'

const file = (name: string) => new File(['x'], name)

const fileEntry = (fullPath: string) => ({
  isFile: true,
  isDirectory: false,
  fullPath,
  file: (done: (file: File) => void) => done(file(fullPath.split('/').at(-1) ?? '')),
})

/** Gives its content in batches, as browsers do. */
const folderEntry = (fullPath: string, batches: readonly (readonly object[])[]) => ({
  isFile: false,
  isDirectory: true,
  fullPath,
  createReader: () => {
    const left = [...batches]
    return { readEntries: (done: (entries: readonly object[]) => void) => done(left.shift() ?? []) }
  },
})

const item = (entry: object | null, plain?: File) => ({
  kind: 'file',
  webkitGetAsEntry: () => entry,
  getAsFile: () => plain ?? null,
})

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only a drag makes real ones
const list = (...items: object[]) => items as unknown as DataTransferItemList

test('takes folders with all that is in them, however deep and many', async () => {
  const many = Array.from({ length: 100 }, (_, at) => fileEntry(`/photos/${at}.jpg`))
  const photos = folderEntry('/photos', [
    many,
    [folderEntry('/photos/2026', [[fileEntry('/photos/2026/a.jpg')]]), fileEntry('/photos/last.jpg')],
  ])
  const found = await filesOfDrop(list(item(photos), item(fileEntry('/note.txt'))))
  const paths = found.map(({ path }) => path)
  expect(paths).toHaveLength(103)
  expect(paths).toEqual(
    expect.arrayContaining(['photos/99.jpg', 'photos/2026/a.jpg', 'photos/last.jpg', 'note.txt']),
  )
})

test('takes a file that the browser knows no place of, and leaves out what is no file', async () => {
  const found = await filesOfDrop(list(item(null, file('made.txt')), { ...item(null), kind: 'string' }))
  expect(found.map(({ path }) => path)).toEqual(['made.txt'])
})

test('fails when a file cannot be read', async () => {
  const broken = {
    ...fileEntry('/gone.txt'),
    file: (_done: unknown, failed: (error: Error) => void) => failed(new Error('It is gone')),
  }
  await expect(filesOfDrop(list(item(broken)))).rejects.toThrow('It is gone')
})
