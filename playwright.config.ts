import { defineConfig } from '@playwright/test'
import { findChromium } from './scripts/chromium.mjs'

// A run has its own servers; E2E_PORT lets two runs stand side by side.
const port = Number(process.env['E2E_PORT'] ?? 8190)
const panelUrl = `http://127.0.0.1:${port}`
process.env['E2E_SANDBOX_URL'] ??= `http://127.0.0.1:${port + 1}`

const chromium = findChromium()

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  // Emptied at the start of a run, and with it the data of the last run's sandbox.
  outputDir: 'test-results/e2e',
  // One set for every machine: see docs/decisions/012-pictures-of-the-looks.md.
  snapshotPathTemplate: 'e2e/looks/{arg}{ext}',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // A machine may be several times slower than usual; what passes does not wait for it.
  timeout: 240_000,
  expect: { timeout: 40_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['line'], ['json', { outputFile: 'test-results/e2e.json' }]],
  globalTeardown: './e2e/support/coverage.ts',
  use: {
    baseURL: panelUrl,
    trace: 'retain-on-failure',
    launchOptions: {
      ...(chromium !== undefined && { executablePath: chromium }),
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1440, height: 900 }, locale: 'en-GB', timezoneId: 'UTC' } },
  ],
  webServer: {
    command: 'node dist/server/main.js',
    url: `${panelUrl}/healthz`,
    env: {
      HOST: '127.0.0.1',
      PORT: String(port),
      SANDBOX_PORT: String(port + 1),
      DATA_DIR: 'test-results/e2e/data',
      API_URL: '',
      SESSION_SECRET: '',
      // The refused sign-ins are the tests' own.
      LOG_LEVEL: 'error',
    },
  },
})
