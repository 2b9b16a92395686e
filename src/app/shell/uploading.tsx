import { Upload } from 'lucide-react'

import { appMessages } from '@/app/messages'
import { useUploadsUnderWay } from '@/components/uploads-under-way'
import { useMessages } from '@/lib/i18n/catalogue'
import { buttonStyle } from '@/ui/button-style'
import { cx } from '@/ui/cx'

/** Says on every page that files are being uploaded, and leads to how far they are. */
export function Uploading() {
  const t = useMessages(appMessages).uploads
  const uploads = useUploadsUnderWay()
  if (uploads === null) return null
  return (
    <button
      type="button"
      className={cx(buttonStyle('quiet', 'md'), 'max-md:px-2')}
      aria-label={t.running(uploads.count)}
      title={t.running(uploads.count)}
      onClick={uploads.onOpen}
    >
      <Upload className="text-wait" />
      <span className="num">{uploads.count}</span>
    </button>
  )
}
