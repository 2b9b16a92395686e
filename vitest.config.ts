import { defineConfig } from 'vitest/config'

// Unit tests stand beside the code. A test that needs a DOM says so in its first line: // @vitest-environment happy-dom
export default defineConfig({
  resolve: { alias: { '@': new URL('./src', import.meta.url).pathname } },
  test: {
    environment: 'node',
    // A busy machine is slow, not wrong: only what hangs runs into this.
    testTimeout: 30_000,
    expect: { poll: { timeout: 30_000 } },
    include: ['src/**/*.test.{ts,tsx}', '{server,scripts,e2e}/**/*.test.ts'],
  },
})
