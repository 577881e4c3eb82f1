package io.ruptura.simulator.scenario;

/** A planted rupture on the time line: {@code [fromMillis, toMillis)}, UTC. */
public record Episode(PlantedRupture rupture, long fromMillis, long toMillis) {

    public boolean isOn(long timeMillis) {
        return timeMillis >= fromMillis && timeMillis < toMillis;
    }
}
