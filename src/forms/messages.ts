/** The words of generated forms: the rule before it is broken, what is wrong when it is, and what the panel changed by itself. */
import { catalogue } from '@/lib/i18n/catalogue'

import { formTexts } from './form-texts'

export const formMessages = catalogue(
  'formMessages',
  formTexts({
    yes: 'Yes',
    no: 'No',
    cores: 'cores',
    rules: {
      not: (text) => `not ${text}`,
      only: (amount) => `only ${amount}`,
      range: (least, most) => `${least} to ${most}`,
      orMore: (least) => `${least} or more`,
      upTo: (most) => `up to ${most}`,
      wholeNumber: 'a whole number',
      impossible: (least, most) =>
        `needs at least ${least}, but only ${most} is possible: choose something else`,
    },
    missing: (label) => `${label} is missing`,
    number: 'Enter a number',
    wholeNumber: 'Enter a whole number',
    wholeNumberOfMb: 'Enter a whole number of MB',
    atLeast: (amount) => `At least ${amount}`,
    atMost: (amount) => `At most ${amount}`,
    choose: (values) => `Choose ${values}`,
    chooseFromList: 'Choose one from the list',
    refused: (value) => `“${value}” is not accepted: use another`,
    notInThisForm: 'Not accepted in this form',
    notAccepted: (why) => `Not accepted: ${why}`,
    instead: (text, suggestion) => `${text}: use ${suggestion}`,
    changed: ({ label, from, to, because }) =>
      to === ''
        ? `${label} ${from} is not available with ${because}`
        : from === ''
          ? `${label} set to ${to} for ${because}`
          : `${label} changed from ${from} to ${to} for ${because}`,
  }),
)
