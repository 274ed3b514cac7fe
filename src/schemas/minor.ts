/** `1.33` as 33. Versions are compared by their minor: Kubernetes has had one major for ten years. */
export const minorOf = (version: string): number => Number(/^v?1\.(\d{1,4})/.exec(version)?.[1] ?? 0)

/** 33 as `1.33`. */
export const versionOf = (minor: number): string => `1.${minor}`
