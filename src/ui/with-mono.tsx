import { Mono } from './mono'

interface WithMonoProps {
  /** A sentence. */
  children: string
  /** The part of it that is an address, id or key. */
  part: string
}

/** A sentence in which one part is set so that every character counts. */
export function WithMono({ children, part }: WithMonoProps) {
  const at = part === '' ? -1 : children.indexOf(part)
  if (at === -1) return children
  return (
    <>
      {children.slice(0, at)}
      <Mono>{part}</Mono>
      {children.slice(at + part.length)}
    </>
  )
}
