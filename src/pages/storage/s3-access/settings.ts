export const tools = ['aws', 'rclone', 's3cmd', 'javascript', 'python'] as const
export type Tool = (typeof tools)[number]

export const toolNames: Readonly<Record<Tool, string>> = {
  aws: 'AWS CLI',
  rclone: 'rclone',
  s3cmd: 's3cmd',
  javascript: 'JavaScript',
  python: 'Python',
}

export interface S3Settings {
  readonly endpoint: string
  readonly accessKey: string
  readonly secretKey: string
}

/** The region is of no meaning to the service, but every program signs with one. */
const REGION = 'us-east-1'

/** What to write into a program's configuration, ready to be used. */
export function settingsFor(tool: Tool, { endpoint, accessKey, secretKey }: S3Settings): string {
  const { host, protocol } = new URL(endpoint)
  switch (tool) {
    case 'aws':
      return lines(
        '[default]',
        `aws_access_key_id = ${accessKey}`,
        `aws_secret_access_key = ${secretKey}`,
        `region = ${REGION}`,
        `endpoint_url = ${endpoint}`,
        'request_checksum_calculation = when_required',
        'response_checksum_validation = when_required',
        's3 =',
        '  addressing_style = path',
      )
    case 'rclone':
      return lines(
        '[elastis]',
        'type = s3',
        'provider = Ceph',
        `access_key_id = ${accessKey}`,
        `secret_access_key = ${secretKey}`,
        `endpoint = ${endpoint}`,
        'force_path_style = true',
      )
    case 's3cmd':
      return lines(
        '[default]',
        `access_key = ${accessKey}`,
        `secret_key = ${secretKey}`,
        `host_base = ${host}`,
        `host_bucket = ${host}`,
        `use_https = ${protocol === 'https:' ? 'True' : 'False'}`,
      )
    case 'javascript':
      return lines(
        "import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3'",
        '',
        'const s3 = new S3Client({',
        `  endpoint: '${endpoint}',`,
        `  region: '${REGION}',`,
        '  forcePathStyle: true,',
        "  requestChecksumCalculation: 'WHEN_REQUIRED',",
        '  credentials: {',
        `    accessKeyId: '${accessKey}',`,
        `    secretAccessKey: '${secretKey}',`,
        '  },',
        '})',
        'const { Buckets } = await s3.send(new ListBucketsCommand({}))',
        'console.log(Buckets)',
      )
    case 'python':
      return lines(
        'import boto3',
        'from botocore.config import Config',
        '',
        's3 = boto3.client(',
        '    "s3",',
        `    endpoint_url="${endpoint}",`,
        `    region_name="${REGION}",`,
        `    aws_access_key_id="${accessKey}",`,
        `    aws_secret_access_key="${secretKey}",`,
        '    config=Config(',
        '        request_checksum_calculation="when_required",',
        '        s3={"addressing_style": "path"},',
        '    ),',
        ')',
        'print(s3.list_buckets()["Buckets"])',
      )
  }
}

const lines = (...all: string[]): string => all.join('\n')
