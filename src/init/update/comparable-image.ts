/** The name of an image without the host that Docker puts in front of it, to compare two that people wrote. */
export const comparableImage = (image: string): string =>
  image.replace(/^(?:docker\.io\/)?(?:library\/)?/, '').replace(/[@:][^/]*$/, '')
