/** Where nothing else is asked for: behind the API and the panel's development server. */
export const s3PortBeside = (port: number): number => (port === 0 ? 0 : port + 2)
