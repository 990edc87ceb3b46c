import type { S3Client } from '@aws-sdk/client-s3'
import { SettingError } from '../settings/setting-error'
import { isFileName } from './file-name'
import type { FileStore } from './store'

type Place = {
  endpoint: string
  bucket: string
  prefix: string
  region: string
  credentials: { accessKeyId: string; secretAccessKey: string } | undefined
}

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])$/

/**
 * Parts of `s3://key:secret@host[:port]/bucket[/prefix]?region=…`. Without a key the machine's own credentials are used.
 * Only a store on this machine is spoken to without TLS.
 * @throws SettingError
 */
export function placeOf(address: string): Place {
  // `s3:` is no scheme whose parts URL would take apart.
  const url = URL.parse(address.replace(/^s3:/, 'https:'))
  const [bucket = '', ...rest] = (url?.pathname ?? '').split('/').filter(Boolean)
  if (!url || !bucket) {
    throw new SettingError('FILES_URL must look like s3://key:secret@host/bucket?region=eu-central-1.')
  }
  const scheme = LOOPBACK.test(url.hostname) ? 'http' : 'https'
  return {
    endpoint: `${scheme}://${url.host}`,
    bucket,
    prefix: rest.length > 0 ? `${rest.join('/')}/` : '',
    region: url.searchParams.get('region') ?? 'us-east-1',
    credentials: url.username
      ? {
          accessKeyId: decodeURIComponent(url.username),
          secretAccessKey: decodeURIComponent(url.password),
        }
      : undefined,
  }
}

const sdk = () => import('@aws-sdk/client-s3')

const connect = async ({ endpoint, region, credentials }: Place): Promise<S3Client> => {
  const { S3Client } = await sdk()
  return new S3Client({ endpoint, region, forcePathStyle: true, ...(credentials ? { credentials } : {}) })
}

/** Files in a bucket of any S3-compatible store, shared by all servers. The client is loaded at first use. */
export const s3Store = (address: string): FileStore => {
  const place = placeOf(address)
  const { bucket, prefix } = place
  let opening: Promise<S3Client> | null = null
  const client = () => (opening ??= connect(place))
  const at = (name: string) => {
    if (!isFileName(name)) throw new Error(`${name} is not a name of the file store.`)
    return { Bucket: bucket, Key: `${prefix}${name}` }
  }
  return {
    put: async (name, bytes, mimeType) => {
      const { PutObjectCommand } = await sdk()
      await (
        await client()
      ).send(
        new PutObjectCommand({
          ...at(name),
          Body: bytes,
          ContentType: mimeType,
          ContentLength: bytes.length,
        }),
      )
    },
    read: async (name, range) => {
      const { GetObjectCommand, NoSuchKey } = await sdk()
      const part = range ? { Range: `bytes=${range.start}-${range.end}` } : {}
      try {
        const { Body } = await (await client()).send(new GetObjectCommand({ ...at(name), ...part }))
        return Body ? (Body.transformToWebStream() as ReadableStream<Uint8Array>) : null
      } catch (error) {
        if (error instanceof NoSuchKey) return null
        throw error
      }
    },
    remove: async (name) => {
      const { DeleteObjectCommand } = await sdk()
      await (await client()).send(new DeleteObjectCommand(at(name)))
    },
  }
}
