package io.ruptura.domain.sla;

import java.util.ArrayList;
import java.util.List;

/** The moments of one interaction as a set in order: each id once, whatever order they arrived in. */
public final class SlaHistory {

    private SlaHistory() {}

    /**
     * The history with this moment; the same list when it is known. When an id comes again and, against the rules, differs, the one that is first in order
     * stays, so that the outcome does not depend on which arrived first.
     */
    public static List<SlaMoment> with(List<SlaMoment> history, SlaMoment moment) {
        List<SlaMoment> next = new ArrayList<>(history.size() + 1);
        boolean placed = false;
        for (SlaMoment known : history) {
            boolean isFirst = SlaMoment.ORDER.compare(known, moment) <= 0;
            if (known.idHash() == moment.idHash()) {
                if (isFirst) {
                    return history;
                }
                continue;
            }
            if (!placed && !isFirst) {
                next.add(moment);
                placed = true;
            }
            next.add(known);
        }
        if (!placed) {
            next.add(moment);
        }
        return next;
    }
}
