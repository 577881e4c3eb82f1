// What the tests in Java run in a browser: all checks, and their outcomes where the caller finds them.

import { outcomes } from "./check";
import "./format.test";
import "./lessons.test";
import "./messages.test";
import "./model.test";
import "./series.test";
import "./status.test";
import "./store.test";

Object.assign(globalThis, { outcomes });
