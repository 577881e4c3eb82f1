/** How the sources are doing, from what they send: pre-aggregated beside the source of the stream, judged by source. Garbage names no source and is not counted. */
package io.ruptura.jobs.health;
