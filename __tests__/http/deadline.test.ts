import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { startDeadline, unlessStopped } from '../../src/http/deadline.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test('stops when its time is over', () => {
  const deadline = startDeadline(1_000)
  vi.advanceTimersByTime(999)
  expect([deadline.signal.aborted, deadline.stopped()]).toEqual([false, undefined])
  vi.advanceTimersByTime(1)
  expect([deadline.signal.aborted, deadline.stopped()]).toEqual([true, 'timed-out'])
})

test('stops with the signal that it is given, once stopped or later, and tells the two reasons apart', () => {
  expect(startDeadline(1_000, AbortSignal.abort()).stopped()).toBe('cancelled')
  const outer = startDeadline(500)
  const inner = startDeadline(1_000, outer.signal)
  vi.advanceTimersByTime(500)
  expect(inner.stopped()).toBe('timed-out')
})

test('keeps nothing waiting once it has ended', () => {
  const outer = new AbortController()
  const deadline = startDeadline(1_000, outer.signal)
  deadline.end()
  outer.abort()
  expect([vi.getTimerCount(), deadline.stopped()]).toEqual([0, undefined])
})

test('lets go of what cannot be stopped', async () => {
  const controller = new AbortController()
  const waiting = unlessStopped(new Promise(() => {}), controller.signal)
  controller.abort('timed-out')
  await expect(waiting).rejects.toBe('timed-out')
  await expect(unlessStopped(Promise.resolve(1), new AbortController().signal)).resolves.toBe(1)
})
