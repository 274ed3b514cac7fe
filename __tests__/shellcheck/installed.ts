import { isUsable, program } from '../../src/shellcheck/program.ts'

/** Whether ShellCheck is on the PATH of this machine. */
export const installed = await isUsable(program)
