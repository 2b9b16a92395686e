import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'

import { s3EndpointQuery, s3KeysQuery } from '@/api/s3-access'

import { BucketAccess } from '@/pages/storage/s3/bucket-access'

/** What is needed to open a bucket: the endpoint and one of the keys, fetched when the page opens and held in memory only. */
export function useAccess(bucket: string) {
  const endpoint = useQuery(s3EndpointQuery)
  const keys = useQuery(s3KeysQuery)
  const key = keys.data?.items[0]
  const [url, accessKey, secretKey] = [endpoint.data, key?.accessKey, key?.secretKey]
  const access = useMemo(
    () =>
      url === undefined || accessKey === undefined || secretKey === undefined
        ? null
        : new BucketAccess(url, { accessKey, secretKey }, bucket),
    [url, accessKey, secretKey, bucket],
  )
  const failed = endpoint.data === undefined ? endpoint : keys
  return {
    access,
    hasNoKey: keys.data !== undefined && key === undefined,
    /** Of the two what could not be read. */
    error: endpoint.data === undefined || keys.data === undefined ? failed.error : null,
    isFetching: endpoint.isFetching || keys.isFetching,
    refetch: () => Promise.all([endpoint.refetch(), keys.refetch()]),
  }
}

const RELOADED = 'elastis-s3-reloaded'

/**
 * Whether the policy of this page keeps it from the S3 server: it was loaded before the gateway knew where that is. It is then loaded anew by
 * itself, once; true when that did not help.
 */
export function useBlockedByPolicy(endpoint: string | undefined): boolean {
  const [isBlocked, setIsBlocked] = useState(false)
  useEffect(() => {
    if (endpoint === undefined) return
    const { origin } = new URL(endpoint)
    const onViolation = ({ blockedURI }: SecurityPolicyViolationEvent) => {
      if (!blockedURI.startsWith(origin)) return
      if (sessionStorage.getItem(RELOADED) === origin) {
        setIsBlocked(true)
        return
      }
      sessionStorage.setItem(RELOADED, origin)
      location.reload()
    }
    document.addEventListener('securitypolicyviolation', onViolation)
    return () => document.removeEventListener('securitypolicyviolation', onViolation)
  }, [endpoint])
  return isBlocked
}
