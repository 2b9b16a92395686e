import { describe, expect, it } from 'vitest'
import { wrongImports } from './import-directions.ts'

const one = (path: string, from: string) => wrongImports(path, `import { x } from '${from}'`)

describe('the ways that are open', () => {
  it.each([
    ['src/lib/money.ts', './sizes'],
    ['src/lib/money.ts', 'big.js'],
    ['src/api/vms.ts', '@/lib/instant'],
    ['src/ui/button.tsx', '@/lib/i18n/catalogue'],
    ['src/forms/field.tsx', '@/ui/input'],
    ['src/forms/descriptors/schema.ts', '@/api/parameters'],
    ['src/components/vm/status.tsx', '@/forms/field'],
    ['src/components/vm/can.ts', '@/api/vms'],
    ['src/pages/compute/vm-list-page.tsx', '@/components/vm/status'],
    ['src/pages/compute/vm-list-page.tsx', '@/pages/compute/messages'],
    ['src/pages/compute/vm-list-page.tsx', './vm-page/tabs'],
    ['src/app/router.tsx', '@/pages/compute/vm-list-page'],
    ['src/main.tsx', './app/app'],
    ['server/main.ts', './gateway/gateway.ts'],
    ['server/main.ts', './sandbox/start.ts'],
    ['server/gateway/proxy.ts', './log.ts'],
    ['server/sandbox/chapters/vms.ts', '../database.ts'],
    ['e2e/vm-life.spec.ts', './support/panel'],
    ['vite.config.ts', './scripts/precompress.ts'],
  ])('%s imports %s', (path, from) => {
    expect(one(path, from)).toEqual([])
  })
})

describe('the ways that are closed', () => {
  it.each([
    ['src/lib/money.ts', '@/api/vms'],
    ['src/lib/money.ts', '@/ui/button'],
    ['src/api/vms.ts', '@/ui/toaster'],
    ['src/api/vms.ts', '@/forms/field'],
    ['src/ui/button.tsx', '@/api/vms'],
    ['src/ui/button.tsx', '@/forms/field'],
    ['src/ui/button.tsx', '@/components/vm/status'],
    ['src/forms/field.tsx', '@/components/vm/status'],
    ['src/forms/field.tsx', '@/pages/compute/messages'],
    ['src/components/vm/status.tsx', '@/pages/compute/messages'],
    ['src/components/vm/status.tsx', '@/app/router'],
    ['src/pages/compute/vm-list-page.tsx', '@/app/router'],
    ['src/pages/compute/vm-list-page.tsx', '@/pages/storage/messages'],
    ['src/pages/compute/vm-list-page.tsx', '@/main'],
    ['src/app/router.tsx', '@/../server/config'],
    ['server/main.ts', '../src/lib/money.ts'],
    ['server/gateway/proxy.ts', '../sandbox/clock.ts'],
    ['server/gateway/proxy.ts', '../config.ts'],
    ['server/sandbox/clock.ts', '../gateway/log.ts'],
    ['e2e/vm-life.spec.ts', '../server/sandbox/clock.ts'],
    ['e2e/vm-life.spec.ts', '../src/lib/money'],
    ['scripts/build.mjs', '../server/config.ts'],
    ['vite.config.ts', './src/lib/money'],
  ])('%s does not import %s', (path, from) => {
    expect(one(path, from)).toEqual([expect.stringMatching(/:1 imports .*: .* may use only/)])
  })
})

describe('the form of an import', () => {
  it.each([
    ['src/pages/compute/vm-page/tabs.tsx', '../messages'],
    ['src/pages/compute/vm-list-page.tsx', '..'],
  ])('%s never goes up with %s', (path, from) => {
    expect(one(path, from)).toEqual([expect.stringContaining("never '../'")])
  })

  it('is never absolute', () => {
    expect(one('src/main.tsx', '/src/app/app')).toEqual([expect.stringContaining('absolute')])
  })

  it('ends in .ts on the server', () => {
    expect(one('server/main.ts', './config')).toEqual([expect.stringContaining('ends in .ts')])
  })
})

it('sees every kind of import, with its line', () => {
  const content = [
    "import type { Vm } from '@/api/a'",
    "import '@/api/b'",
    "export { x } from '@/api/c'",
    "export * from '@/api/d'",
    "const lazy = () => import('@/api/e')",
    "// import '@/api/f'",
    'const text = "import \'@/api/g\'"',
  ].join('\n')
  expect(wrongImports('src/ui/x.tsx', content).map((line) => line.split(':')[1]?.slice(0, 20))).toEqual([
    "1 imports '@/api/a'",
    "2 imports '@/api/b'",
    "3 imports '@/api/c'",
    "4 imports '@/api/d'",
    "5 imports '@/api/e'",
  ])
})
