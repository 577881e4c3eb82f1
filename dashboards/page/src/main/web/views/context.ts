// What every view is given: the state, the time, and how to say and do things.

import type { Format } from "../format";
import type { Messages } from "../messages";
import type { Session } from "../session";
import type { Settings } from "../settings";
import type { State } from "../store";

export type Context = {
  state: State;
  /** The service's time. */
  now: number;
  format: Format;
  words: Messages;
  settings: Settings;
  session: Session;
};
