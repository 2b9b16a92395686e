import { ListObjectsV2Command, type S3Client } from '@aws-sdk/client-s3'

/** The object of this very name. Not by HEAD: what is not there would be an error on the browser's console. */
export async function objectAt(client: S3Client, Bucket: string, Key: string, abortSignal?: AbortSignal) {
  const first = new ListObjectsV2Command({ Bucket, Prefix: Key, MaxKeys: 1 })
  const { Contents } = await client.send(first, abortSignal && { abortSignal })
  return Contents?.find((object) => object.Key === Key)
}
