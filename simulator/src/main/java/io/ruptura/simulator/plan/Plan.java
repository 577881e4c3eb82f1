package io.ruptura.simulator.plan;

import io.ruptura.simulator.scenario.Scenario;
import io.ruptura.simulator.trouble.Episode;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** All that is to happen, in the order in which it is to be known: what a scenario asks for, and what is drawn. May have no end. */
public final class Plan implements Iterator<Episode> {

    private final Deque<Episode> asked;
    private final Iterator<Episode> drawn;
    private Episode nextDrawn;

    private Plan(Deque<Episode> asked, Iterator<Episode> drawn) {
        this.asked = asked;
        this.drawn = drawn;
    }

    /** What is drawn begins at the scenario's time for it, and not before {@code notBeforeMillis}. */
    public static Plan of(Scenario scenario, long notBeforeMillis) {
        Iterator<Episode> drawn = scenario.plant().every().isZero()
                ? Collections.emptyIterator()
                : new RuptureDraw(scenario, notBeforeMillis);
        return new Plan(new ArrayDeque<>(scenario.episodes()), drawn);
    }

    @Override
    public boolean hasNext() {
        if (nextDrawn == null && drawn.hasNext()) {
            nextDrawn = drawn.next();
        }
        return nextDrawn != null || !asked.isEmpty();
    }

    @Override
    public Episode next() {
        if (!hasNext()) {
            throw new NoSuchElementException("nothing more is planned");
        }
        boolean askedFirst =
                !asked.isEmpty() && (nextDrawn == null || asked.peek().noticeMillis() <= nextDrawn.noticeMillis());
        if (askedFirst) {
            return asked.remove();
        }
        Episode next = nextDrawn;
        nextDrawn = null;
        return next;
    }
}
