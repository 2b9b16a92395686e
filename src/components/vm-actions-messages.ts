import { catalogue } from '@/lib/i18n/catalogue'

/** The names of what can be done with a VM. An ellipsis says that it asks first. */
const en = {
  start: 'Start',
  stop: 'Stop…',
  forceStop: 'Force stop…',
  restart: 'Restart…',
  rename: 'Rename…',
  resize: 'Resize…',
  password: 'Change password…',
  delete: 'Delete…',
}

export const vmActionsMessages = catalogue(en)
