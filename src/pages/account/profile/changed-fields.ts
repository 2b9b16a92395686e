import { profileFields, type Profile } from '@/api/user'

/** Only these are sent. */
export function changedFields(before: Profile, after: Profile): Partial<Profile> {
  return Object.fromEntries(
    profileFields.filter((name) => after[name] !== before[name]).map((name) => [name, after[name]]),
  )
}
