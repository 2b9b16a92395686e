import { catalogue } from '@/lib/i18n/catalogue'

const en = {
  fields: {
    description: 'Description',
    descriptionHint: 'What uses it, and where: “deploy script on build-01”.',
    descriptionMissing: 'Say what uses the token: nothing else will tell it from the others.',
    reach: 'What it reaches',
    everything: 'Everything',
    oneAccount: 'One billing account',
    everythingHint:
      'It can do all that you can: every billing account, paying, and making and deleting tokens.',
    oneAccountHint:
      'It sees and uses what belongs to this account, and nothing of the others; it can neither make nor see tokens that reach further.',
    reading: 'The billing accounts are still being read',
    noAccount: 'There is no billing account to restrict it to',
  },
  create: {
    title: 'New API token',
    text: 'A token acts in your name until it is deleted. Make one for each use, so that each can be taken away by itself.',
    submit: 'Create token',
    failed: 'The token was not created',
  },
  made: {
    title: (name: string) => `The new token, ${name}`,
    text: 'Store it now where it will be used, or in a password manager. It belongs in no e-mail, chat or repository.',
    token: 'new token',
    copy: 'Copy the token',
    copied: 'Copied',
    copyFailed: 'Could not copy. Select the token and copy it yourself.',
    stored: 'I have stored it',
    again: 'In the list it is masked from now on; it can be shown there as long as it exists.',
    unseen: 'It was created, but the service’s answer did not show which one it is. It is in the list.',
  },
  describe: {
    title: (name: string) => `Change the description of ${name}`,
    submit: 'Change description',
    failed: 'The description was not changed',
    unchanged: 'It is called this already',
  },
  restrict: {
    title: (name: string) => `Restrict ${name}`,
    text: 'From then on it sees and uses one billing account only. What uses it for another account stops working at once.',
    used: 'This sign-in uses it: the panel too will then show this account only, and cannot lift the restriction again.',
    submit: 'Restrict token',
    failed: 'The token was not restricted',
  },
  lift: {
    title: (name: string) => `Lift the restriction of ${name}`,
    text: (account: string) =>
      `It is restricted to ${account} now. Without the restriction whoever holds it can do all that you can: every billing account, paying, and making and deleting tokens.`,
    confirm: 'Lift restriction',
  },
  delete: {
    title: (name: string) => `Delete the token ${name}`,
    text: 'Whatever uses it is refused at once, and it cannot be brought back. Nothing else is lost: what was made with it stays.',
    used: 'This sign-in uses it: deleting it signs you out here, and you need another token to come back.',
    maybeUsed:
      'It could not be found out which token this sign-in uses. If it is this one, you are signed out.',
    demo: 'It is the demo token of the sandbox: the sign-in page offers it no more once it is deleted. Store another token first, or there is no way back in until the sandbox is started anew.',
    confirm: 'Delete token',
    confirmUsed: 'Delete and sign out',
  },
  rotate: {
    title: (name: string) => `Rotate ${name}`,
    text: 'First a successor with the same rights is made. The old token keeps working until you say that it is replaced everywhere.',
    rights: (reach: string) => `The successor reaches the same: ${reach}.`,
    submit: 'Create successor',
    failed: 'The successor was not created; the old token is as it was',
    next: (name: string) => `Replace ${name}`,
    nextText:
      'Store the new token and put it wherever the old one is used. Both work now. Delete the old one only when nothing uses it any more.',
    used: 'This sign-in uses the old token. It goes over to the new one first, so you stay signed in.',
    demo: 'The old one is the demo token of the sandbox: the sign-in page offers it no more once it is deleted, and only the new one lets you back in. Store it.',
    replaced: 'The old token is replaced everywhere',
    replacedFirst: 'Say first that the old token is replaced everywhere',
    usedUnknown:
      'It could not be read which token this sign-in uses, and deleting that one would end it. Keep both, and delete the old one from the list later.',
    successorUnknown:
      'This sign-in uses the old token, and the service did not show the new one. Reveal it in the list and sign in with it first.',
    keepBoth: 'Keep both for now',
    delete: 'Delete the old token',
  },
}

export const tokenDialogMessages = catalogue('tokenDialogMessages', en)
