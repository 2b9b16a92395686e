import { accountScreens } from './account-screens.ts'
import { billingScreens } from './billing-screens.ts'
import { computeScreens } from './compute-screens.ts'
import { networkingScreens } from './networking-screens.ts'
import type { Screen } from './screen.ts'
import { shellScreens } from './shell-screens.ts'
import { storageScreens } from './storage-screens.ts'
import { vmScreens } from './vm-screens.ts'

/** Every page, tab and dialog, for what must hold on all of them. */
export const screens: readonly Screen[] = [
  ...shellScreens,
  ...computeScreens,
  ...vmScreens,
  ...networkingScreens,
  ...storageScreens,
  ...billingScreens,
  ...accountScreens,
]
