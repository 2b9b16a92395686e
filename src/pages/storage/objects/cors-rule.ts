/** What lets pages of an origin list, read, write and delete the files of a bucket, as `put-bucket-cors` takes it. */
export function corsRule(origin: string): string {
  return [
    '{',
    '  "CORSRules": [',
    '    {',
    `      "AllowedOrigins": [${JSON.stringify(origin)}],`,
    '      "AllowedMethods": ["GET", "HEAD", "PUT", "POST", "DELETE"],',
    '      "AllowedHeaders": ["*"],',
    '      "ExposeHeaders": ["ETag"],',
    '      "MaxAgeSeconds": 3600',
    '    }',
    '  ]',
    '}',
  ].join('\n')
}

export function corsCommand(bucket: string, endpoint: string): string {
  return `aws s3api put-bucket-cors --endpoint-url ${endpoint} --bucket ${bucket} --cors-configuration file://cors.json`
}
