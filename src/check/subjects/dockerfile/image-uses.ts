import { type CopySource, copySources, sourcesOf } from '../../../model/subject/copy-source.ts'
import type { ImageUse, Stage } from '../../../model/subject/dockerfile.ts'
import { parseImageReference } from '../../../parse/image-reference.ts'

/** The images that a file reads, in the order of the text: what names a stage or holds an unknown variable is none. */
export function imageUses(stages: readonly Stage[]): ImageUse[] {
  const lookUp = copySources(stages)
  return stages.flatMap((stage) => [...ofFrom(stage), ...ofCopies(stage, lookUp)])
}

function ofFrom(stage: Stage): ImageUse[] {
  const { image, from, imageSpan, imageDefault } = stage
  return image ? [{ image, stage, instruction: from, span: imageSpan, defaultSpan: imageDefault }] : []
}

const ofCopies = (stage: Stage, lookUp: (from: string, stage: Stage) => CopySource): ImageUse[] =>
  stage.instructions.flatMap((outer) => {
    const instruction = outer.trigger ?? outer
    return sourcesOf(instruction).flatMap(({ from, span }) => {
      const image = lookUp(from, stage) === 'image' ? parseImageReference(from) : undefined
      return image ? [{ image, stage, instruction, span }] : []
    })
  })
