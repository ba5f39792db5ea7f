/** The cookies of one browser at one site. Enough of RFC 6265 for a test: names, paths, and being deleted. */
export class Jar {
  readonly #cookies = new Map<string, { value: string; path: string }>()

  keep(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';').map((part) => part.trim())
      const name = pair.slice(0, pair.indexOf('='))
      const attribute = (wanted: string) =>
        attributes.find((one) => one.toLowerCase().startsWith(`${wanted}=`))?.slice(wanted.length + 1)
      const expires = attribute('expires')
      const gone = attribute('max-age') === '0' || (expires !== undefined && Date.parse(expires) < Date.now())
      if (gone) this.#cookies.delete(name)
      else this.#cookies.set(name, { value: pair.slice(name.length + 1), path: attribute('path') ?? '/' })
    }
  }

  header(path = '/'): { cookie: string } {
    const fitting = [...this.#cookies].filter(([, kept]) => path.startsWith(kept.path))
    return { cookie: fitting.map(([name, { value }]) => `${name}=${value}`).join('; ') }
  }

  get(name: string): string | undefined {
    return this.#cookies.get(name)?.value
  }

  set(name: string, value: string): void {
    this.#cookies.set(name, { value, path: '/' })
  }
}
