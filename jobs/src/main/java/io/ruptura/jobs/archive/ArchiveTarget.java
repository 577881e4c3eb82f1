package io.ruptura.jobs.archive;

import io.ruptura.archive.HistoryConnection;
import io.ruptura.jobs.ingest.WallClock;
import java.io.Serializable;
import java.time.ZoneId;

/**
 * Where history goes, and by which time.
 *
 * @param zone whose midnight ends a day
 * @param clock says when the store was seen well or unwell
 */
public record ArchiveTarget(HistoryConnection connection, ZoneId zone, WallClock clock) implements Serializable {}
