/** How far the numbers can be trusted, as streams: what is heard of the sources is added up beside the source of the stream and judged in one place for all. */
package io.ruptura.jobs.quality;
