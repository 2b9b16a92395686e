import { messagesOf } from '@/lib/i18n/catalogue'

import { diskDialogMessages } from './messages'

/** A disk has no name: the beginning of its UUID, which is long enough to tell it from the others of an account. */
export const shortId = (uuid: string): string => uuid.slice(0, 8)

/** "disk 3d91aa31": what it is called in the middle of a sentence. */
export const diskCalled = (uuid: string): string => messagesOf(diskDialogMessages).named(shortId(uuid))
