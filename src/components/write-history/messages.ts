import { catalogue, plural } from '@/lib/i18n/catalogue'

export const historyMessages = catalogue('historyMessages', {
  title: 'Activity',
  text: 'What was changed with this panel in this browser, kept here and nowhere else, without secrets.',
  search: 'Search activity',
  outcome: 'Outcome',
  any: 'Any outcome',
  outcomes: { running: 'Running', done: 'Done', failed: 'Failed', unclear: 'Outcome not known' },
  list: 'Changes',
  none: 'Nothing yet',
  noneText: 'Each change that is made from this browser is listed here with its request.',
  noMatch: 'Nothing matches',
  shown: (count: number) => plural(count, { one: '# change', other: '# changes' }),
  account: 'Whole account',
  took: (time: string) => `took ${time}`,
  tookLittle: 'took less than a second',
  request: 'Show the request',
  notSent: 'It ended before anything was sent.',
  script: 'Shell script',
  json: 'JSON',
  clear: 'Clear…',
  clearing: {
    title: 'Clear the activity',
    text: (count: number) =>
      plural(count, {
        one: 'The record of # change is lost, with its request. The change itself stays.',
        other: 'The records of # changes are lost, with their requests. The changes themselves stay.',
      }),
    confirm: 'Clear activity',
  },
  clearAtSignOut: 'Clear this list when I sign out',
})
