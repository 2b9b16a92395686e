import { catalogue } from '@/lib/i18n/catalogue'

const en = {
  title: 'Profile',
  summary: (name: string) => `You are signed in as ${name}`,
  failed: 'The profile could not be read',
  who: 'Who you are',
  edit: 'Your details',
  editText: 'Your provider’s records of you. What stands on invoices is kept with each billing account.',
  facts: {
    email: 'E-mail address',
    emailHint: 'The e-mail address is what you sign in to your provider with, and is changed there.',
    id: 'User number',
    created: 'Registered',
    updated: 'Profile changed',
    activity: 'Last activity',
  },
  avatar: {
    alt: 'Your picture',
    elsewhere: (host: string) =>
      `Your picture is kept on ${host}. This panel loads nothing from other servers, so it shows your initials.`,
  },
  fields: {
    first_name: 'First name',
    last_name: 'Last name',
    phone_number: 'Phone number',
    personal_id_number: 'Personal identity number',
  },
  hints: {
    phone_number: 'In any format.',
    personal_id_number: 'Usually issued by the state.',
  },
  save: 'Save profile',
  unchanged: 'Nothing was changed',
  notSaved: 'The profile was not saved',
}

export const profileMessages = catalogue('profileMessages', en)
