/** An image reference, cut as the container runtimes cut it. */
export interface ImageReference {
  /** As written. */
  readonly text: string
  /** Registry host, `docker.io` when none is written. */
  readonly host: string
  /** Whether the host is written in the reference. */
  readonly explicitHost: boolean
  /** Path without host, `library/` added for Docker Hub's official images: `library/node`. */
  readonly path: string
  /** `host/path`, canonical: `docker.io/library/node`. */
  readonly repository: string
  readonly tag?: string
  readonly digest?: string
}
