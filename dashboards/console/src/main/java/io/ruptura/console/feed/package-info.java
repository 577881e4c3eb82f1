/** The one feed of server-sent events: hello, snapshot, deltas with ids, heartbeat, resume. A page that reads slowly delays no other. */
package io.ruptura.console.feed;
