/** Whether an Accept-Encoding header takes an encoding; `q=0` refuses it. */
export function accepts(header: string | undefined, encoding: 'br' | 'gzip'): boolean {
  if (header === undefined) return false
  return header.split(',').some((part) => {
    const [name, ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase())
    return name === encoding && !parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter))
  })
}
