import { describe, expect, it } from 'vitest'
import { filesOf, scriptsOf } from './size-budget.ts'

const manifest = {
  'index.html': { file: 'assets/index-1.js', imports: ['_shared.js'], dynamicImports: ['src/list.tsx'] },
  'src/list.tsx': { file: 'assets/list-2.js', imports: ['index.html', '_shared.js', '_table.js'] },
  'src/other.tsx': { file: 'assets/other-3.js' },
  '_shared.js': { file: 'assets/shared-4.js' },
  '_table.js': { file: 'assets/table-5.js', imports: ['_shared.js'] },
}

describe('filesOf', () => {
  it('follows what is imported at once, each file once, and nothing lazy', () => {
    expect(filesOf(manifest, ['index.html'])).toEqual(['assets/index-1.js', 'assets/shared-4.js'])
    expect(filesOf(manifest, ['index.html', 'src/list.tsx'])).toEqual([
      'assets/index-1.js',
      'assets/shared-4.js',
      'assets/list-2.js',
      'assets/table-5.js',
    ])
  })

  it('names a page that is not in the build', () => {
    expect(() => filesOf(manifest, ['src/gone.tsx'])).toThrow('src/gone.tsx')
  })
})

it('finds the scripts that the page names', () => {
  const html =
    '<script src="/theme.js"></script>\n<script type="module" crossorigin src="/assets/index-1.js"></script>'
  expect(scriptsOf(html)).toEqual(['theme.js', 'assets/index-1.js'])
})
