/** Fields of a form, url-encoded or multipart, in order; nothing for any other content. */
export async function readForm(body: Buffer, contentType = ''): Promise<[string, string][]> {
  if (!/^(?:application\/x-www-form-urlencoded|multipart\/form-data)/.test(contentType)) return []
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData()
  return [...form].map(([name, value]) => [name, String(value)])
}

/**
 * Nests the fields as Rack does for one level: `variables[A]=1` is a map, `variables=1` a text, `variables[A][]=1` a
 * map of lists.
 */
export function nest(form: readonly (readonly [string, string])[]): Readonly<Record<string, unknown>> {
  const params: Record<string, unknown> = {}
  for (const [name, value] of form) {
    const [, base = name, key, list] = /^([^[]+)\[([^\]]+)\](\[\])?$/.exec(name) ?? []
    if (key === undefined) params[base] = value
    else params[base] = { ...(params[base] as object | undefined), [key]: list ? [value] : value }
  }
  return params
}
