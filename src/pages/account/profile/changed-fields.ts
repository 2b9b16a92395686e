import { profileFields, type Profile } from '@/api/user'

/** Only these are sent, without the spaces around them: a name of nothing but spaces is none. */
export function changedFields(before: Profile, after: Profile): Partial<Profile> {
  return Object.fromEntries(
    profileFields
      .map((name) => [name, after[name].trim()] as const)
      .filter(([name, typed]) => typed !== before[name]),
  )
}
