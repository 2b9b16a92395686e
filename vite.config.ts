import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// The panel. The server has its own build in vite.server.config.ts.
export default defineConfig({
  plugins: [react(), tailwindcss()],
  resolve: { alias: { '@': new URL('./src', import.meta.url).pathname } },
  build: { outDir: 'dist/panel', target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  server: { port: 8092, proxy: { '/v1': 'http://127.0.0.1:8090', '/session': 'http://127.0.0.1:8090' } },
})
