/** A file as a form brought it; its name and nothing of its type is believed. */
export type SentFile = { name: string; bytes: Uint8Array }

export type FormBody = { fields: Record<string, string>; files: Record<string, SentFile[]> }

/** Lets through at most so many bytes; what is longer breaks off, whatever length the sender claimed. */
const bounded = (most: number): TransformStream<Uint8Array, Uint8Array> => {
  let seen = 0
  return new TransformStream({
    transform(chunk, controller) {
      seen += chunk.byteLength
      if (seen > most) controller.error(new RangeError('The form is too long.'))
      else controller.enqueue(chunk)
    },
  })
}

const readForm = (request: Request, most: number): Promise<FormData> => {
  const headers = { 'content-type': request.headers.get('content-type') ?? '' }
  return new Response(request.body?.pipeThrough(bounded(most)) ?? null, { headers }).formData()
}

/** The fields and files of a form with at most `most` bytes. A field without a chosen file is an empty one: it is left out. */
export async function readBody(
  request: Request,
  most: number,
): Promise<FormBody | 'tooLarge' | 'unreadable'> {
  if (Number(request.headers.get('content-length') ?? 0) > most) return 'tooLarge'
  try {
    const body: FormBody = { fields: {}, files: {} }
    for (const [name, value] of await readForm(request, most)) {
      if (typeof value === 'string') body.fields[name] = value
      else if (value.size > 0) {
        const sent = { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) }
        body.files[name] = [...(body.files[name] ?? []), sent]
      }
    }
    return body
  } catch (error) {
    return error instanceof RangeError ? 'tooLarge' : 'unreadable'
  }
}
