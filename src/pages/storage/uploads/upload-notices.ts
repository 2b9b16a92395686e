import { messagesOf } from '@/lib/i18n/catalogue'
import { describeS3Error } from '@/pages/storage/s3/s3-error'
import { notify } from '@/ui/toasts'

import { uploadMessages } from './messages'

/* What whoever looks at another page hears of the uploads into a bucket. Each leads to the folder where the files go. */

interface Place {
  readonly bucket: string
  readonly onOpen: () => void
}

const words = () => messagesOf(uploadMessages)

const leadTo = ({ onOpen }: Place) => ({ label: words().openBucket, onSelect: onOpen })

/** With what would end it. */
export function tellItGoesOn(place: Place): void {
  const { goOn, goOnText } = words()
  notify({ tone: 'good', title: goOn(place.bucket), detail: goOnText, action: leadTo(place) })
}

export function tellOfArrivals(place: Place, count: number): void {
  const title = words().arrivedElsewhere(count, place.bucket)
  notify({ tone: 'good', title, action: leadTo(place) })
}

export function tellOfFailure(place: Place, name: string, error: unknown): void {
  const title = words().failedElsewhere(name, place.bucket)
  notify({ tone: 'bad', title, detail: describeS3Error(error), action: leadTo(place) })
}

export function tellOfQuestion(place: Place, existing: number): void {
  const { asks, asksText } = words()
  notify({ tone: 'bad', title: asks(place.bucket), detail: asksText(existing), action: leadTo(place) })
}

/** What is there already could not be found out. */
export function tellOfFailedCheck(place: Place, error: unknown): void {
  const title = words().checkFailed(place.bucket)
  notify({ tone: 'bad', title, detail: describeS3Error(error), action: leadTo(place) })
}
