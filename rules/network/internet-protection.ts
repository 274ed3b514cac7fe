import { defineRule, type Match } from '../../src/model/rule.ts'

const EXIGENCE = 'EXI-G-6'

/** NET-08: what stands before an application on the Internet is in no manifest; the project says that it is there. */
export default defineRule({
  code: 'NET008',
  name: 'internet-protection',
  subject: 'manifest',
  severity: 'info',
  sources: [{ exigence: 'G-6' }],
  text: {
    en: {
      title: 'Exposed on the Internet without a word of its protection',
      message: ({ restricted }) =>
        restricted
          ? 'The project holds restricted data (DR) and is exposed on the Internet, without a word of what protects it'
          : 'The project is exposed on the Internet, without a word of the anti-DDoS and the CDN before it',
      why: ({ restricted }) =>
        restricted
          ? 'The zone for restricted data (DR) has its own service chain: publishing to the Internet is agreed upon before anything else, with an anti-DDoS in front.'
          : 'The CCT asks for an outside CDN with an anti-DDoS before every application on the Internet; it takes time to order.',
      fix: `Arrange it with the Service Team, then write it down: \`commitments: [{ requirement: ${EXIGENCE}, answer: kept, because: … }]\`.`,
    },
    fr: {
      title: 'Exposé sur Internet sans un mot de sa protection',
      message: ({ restricted }) =>
        restricted
          ? 'Le projet contient des données à diffusion restreinte (DR) et est exposé sur Internet, sans un mot de ce qui le protège'
          : 'Le projet est exposé sur Internet, sans un mot de l’anti-DDoS et du CDN placés devant lui',
      why: ({ restricted }) =>
        restricted
          ? 'La zone des données à diffusion restreinte (DR) a sa propre chaîne de service : une publication sur Internet se convient avant tout le reste, derrière un anti-DDoS.'
          : 'Le CCT demande un CDN externalisé avec anti-DDoS devant toute application sur Internet ; sa commande prend du temps.',
      fix: `En convenir avec la Service Team, puis l’écrire : \`commitments: [{ requirement: ${EXIGENCE}, answer: kept, because: … }]\`.`,
    },
  },
  examples: {
    good: [
      'version: 1\nproject: { name: demo }\nexposure: [intranet, rie]\nsensitivity: DR\n',
      'version: 1\nproject: { name: demo }\nexposure: [internet]\ncommitments: [{ requirement: EXI-G-6, answer: kept, because: CDN ordered in March }]\n',
      'version: 1\nproject: { name: demo }\n',
    ],
    bad: [
      'version: 1\nproject: { name: demo }\nexposure: [internet]\n',
      'version: 1\nproject: { name: demo }\nexposure: [rie, internet]\nsensitivity: DR\ncommitments: [{ requirement: EXI-G-5, answer: kept, because: zone }]\n',
    ],
  },
  *check({ manifest, document }): Iterable<Match> {
    const { exposure = [], sensitivity, commitments = [] } = manifest
    const index = exposure.indexOf('internet')
    if (index < 0 || commitments.some(({ requirement }) => requirement === EXIGENCE)) return
    const restricted = sensitivity === 'DR'
    yield {
      at: ['exposure', index],
      data: { restricted: restricted ? 'yes' : '' },
      related: restricted ? [document.locate(['sensitivity'])] : [],
    }
  },
})
