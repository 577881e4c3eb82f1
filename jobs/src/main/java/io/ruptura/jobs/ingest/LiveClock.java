package io.ruptura.jobs.ingest;

/** The clock on the wall: the only place outside main classes that reads it. */
public final class LiveClock implements WallClock {

    @Override
    public long nowMillis() {
        return System.currentTimeMillis();
    }
}
