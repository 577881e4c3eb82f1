package io.ruptura.deploy.lab;

import java.util.List;
import java.util.Locale;

/** What marks say of an alert. */
enum Verdict {
    /** It is because of something that was real. */
    RIGHT,
    /** It was heard where a mark says that nothing was, and nothing real was there. */
    WRONG,
    /** No mark says anything of it. */
    UNMARKED;

    static Verdict of(Alert alert, List<Mark> marks) {
        if (marks.stream().anyMatch(mark -> mark.isRupture() && mark.accountsFor(alert))) {
            return RIGHT;
        }
        boolean denied =
                marks.stream().anyMatch(mark -> !mark.isRupture() && mark.isAbout(alert) && mark.isNamedBy(alert));
        return denied ? WRONG : UNMARKED;
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
