// The service's clock as the page knows it: what the server last said, and how fast it runs. In a simulation that is not the clock on the wall.

/** `now` is the service's time at the page's own monotonic time `at`; `speed` is how many of its seconds pass in one of ours. */
export type Clock = { now: number; speed: number; at: number };

/** The service's time at the page's monotonic time `at`, in epoch milliseconds. */
export function serviceNow(clock: Clock, at: number): number {
  return clock.now + (at - clock.at) * clock.speed;
}
