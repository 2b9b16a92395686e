import { fileURLToPath } from 'node:url'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { chunkNames } from './scripts/chunks.ts'
import { precompress } from './scripts/precompress.ts'
import { xmlWithoutDom } from './scripts/xml-without-dom.ts'

// While developing the gateway answers what is not the panel; it sees the host that the browser sees.
const gateway = { target: `http://127.0.0.1:${process.env['PORT'] ?? 8090}`, changeOrigin: false }

// The panel. The server has its own build in vite.server.config.ts.
export default defineConfig({
  plugins: [react(), tailwindcss(), xmlWithoutDom(), precompress()],
  resolve: { alias: { '@': fileURLToPath(new URL('src', import.meta.url)) } },
  build: {
    outDir: 'dist/panel',
    target: 'es2022',
    // Only what the CSP allows: nothing inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Read by the size budget.
    manifest: true,
    reportCompressedSize: false,
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: chunkNames(), debugName: 'what travels together' }] } },
    },
  },
  server: { port: 8092, strictPort: true, proxy: { '/v1': gateway, '/session': gateway } },
})
