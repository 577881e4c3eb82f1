package io.ruptura.simulator.plan;

import io.ruptura.simulator.trouble.Episode;
import io.ruptura.simulator.trouble.Running;
import io.ruptura.simulator.trouble.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/** Lets what is planned begin and end at its time, and keeps the record of it. Knows of no more than the next, so that a plan may have no end. */
public final class Director {

    /** Where it happens. */
    public interface Stage {
        /** Runs something at a time, not before now. */
        void at(long timeMillis, Runnable happening);

        /** Says in advance what is known. */
        void announce(Episode episode);

        /** The conditions have just changed, because this began. */
        void begun(Episode episode);

        /** The conditions have just changed, because this ended. */
        void ended(Episode episode);
    }

    private final Iterator<Episode> plan;
    private final Circumstances circumstances;
    private final Stage stage;
    private final List<Running> begun = new ArrayList<>();

    /** @param plan in the order in which things are to be known */
    public Director(Iterator<Episode> plan, Circumstances circumstances, Stage stage) {
        this.plan = plan;
        this.circumstances = circumstances;
        this.stage = stage;
    }

    /** Sees to the next on the plan, and then to the one after it, and so on. */
    public void begin() {
        if (plan.hasNext()) {
            Episode next = plan.next();
            stage.at(next.noticeMillis(), () -> {
                schedule(next);
                begin();
            });
        }
    }

    /** What has begun, in the order in which it began: one small record for each. */
    public List<Truth> truths() {
        return begun.stream()
                .map(Running::truth)
                .sorted(Comparator.comparingLong(truth -> truth.episode().fromMillis()))
                .toList();
    }

    private void schedule(Episode episode) {
        if (episode.announcedAs() != null) {
            stage.announce(episode);
        }
        Running running = new Running(episode);
        stage.at(episode.fromMillis(), () -> {
            begun.add(running);
            circumstances.concernedBy(episode).forEach(conditions -> conditions.begin(running));
            stage.begun(episode);
        });
        stage.at(episode.toMillis(), () -> {
            circumstances.concernedBy(episode).forEach(conditions -> conditions.end(running));
            stage.ended(episode);
        });
    }
}
