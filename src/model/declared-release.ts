import type { ReleaseSubject } from './subject/release.ts'

/**
 * Whether Argo CD surely deploys a release as it was rendered. Without a manifest and an Application, what else a
 * pipeline or a colleague gives to it is not known.
 */
export const isDeclared = ({ release: { decidedBy } }: ReleaseSubject): boolean =>
  decidedBy === 'manifest' || decidedBy === 'application'
