import type { ReactNode } from 'react'

interface WithMonoProps {
  /** A sentence; what is none stays as it is. */
  children: ReactNode
  /** The part of it that is an id or key; without one it is each IP address in it. */
  part?: string
}

const GROUP = '[0-9a-f]{1,4}'
const V4 = String.raw`\d{1,3}(?:\.\d{1,3}){3}`
/** Whole, or with one gap: a time of day has colons, too. */
const V6 = `${GROUP}(?::${GROUP}){7}|${GROUP}(?::${GROUP})*::(?:${GROUP}(?::${GROUP})*)?`
/** In one group, so that a text that is split by it keeps them: every second part is an address. */
const ADDRESS = new RegExp(String.raw`(?<![\w.:])((?:${V4}|${V6})(?:/\d{1,3})?)(?!\w|:[\w:]|\.\d)`, 'i')

/** A sentence in which the parts where every character counts are set so. */
export function WithMono({ children, part }: WithMonoProps) {
  if (typeof children !== 'string') return children
  const parts = split(children, part)
  if (parts.length === 1) return children
  return parts.map((text, at) => (
    // oxlint-disable-next-line react/no-array-index-key -- the parts of one sentence have no other name
    <span key={at} className={at % 2 === 0 ? undefined : 'mono-within wrap-anywhere'}>
      {text}
    </span>
  ))
}

/** The parts to be set stand at the odd places. */
function split(sentence: string, part: string | undefined): readonly string[] {
  if (part === undefined) return sentence.split(ADDRESS)
  const at = part === '' ? -1 : sentence.indexOf(part)
  return at === -1 ? [sentence] : [sentence.slice(0, at), part, sentence.slice(at + part.length)]
}
