// Imported first: the router reads the address as soon as it is made.
import { reloadWhenStale, takeChoiceOfAddress, tellWhenUsed } from '@/api/session-choice'

takeChoiceOfAddress()
reloadWhenStale()
tellWhenUsed()
