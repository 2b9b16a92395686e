import type { User } from '@/api/user'

/** First and last name; the e-mail address of who has given none. */
export function userName({ name, profile_data: profile }: User): string {
  const parts = [profile?.first_name, profile?.last_name].map((part) => part?.trim())
  return parts.filter(Boolean).join(' ') || name
}

export function initials(user: User | undefined): string {
  if (user === undefined) return ''
  const words = userName(user).split(/[\s.@_-]+/)
  return words
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('')
}
