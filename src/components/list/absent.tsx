import { useMessages } from '@/lib/i18n/catalogue'

import { listMessages } from './messages'

/** In a cell: there is none; or it is not known, which is another thing. */
export function Absent({ unknown = false }: { unknown?: boolean }) {
  const t = useMessages(listMessages).cells
  const words = unknown ? t.notKnown : t.none
  return (
    <span className="text-muted" title={words}>
      <span aria-hidden>{t.dash}</span>
      <span className="sr-only">{words}</span>
    </span>
  )
}
