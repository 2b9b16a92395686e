/** Where the servers of the run listen; set by whoever starts them. */
export const addresses = {
  sandbox: process.env['E2E_SANDBOX_URL'] ?? 'http://127.0.0.1:8191',
} as const
