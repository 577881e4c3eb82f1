package io.ruptura.domain.metric.tally;

/** The durations whose distribution a pane keeps, each in elapsed time and in business time. Business time, where there is any, directly follows its elapsed time. */
public enum Timing {
    FIRST_RESPONSE("Opened to first public human response"),
    FIRST_RESPONSE_BUSINESS(FIRST_RESPONSE),
    NEXT_RESPONSE("Oldest unanswered customer message to next public human response"),
    NEXT_RESPONSE_BUSINESS(NEXT_RESPONSE),
    RESOLUTION("Opened to resolution"),
    RESOLUTION_BUSINESS(RESOLUTION),
    REGISTRATION_DWELL("Stage registration: opened to first given to an agent or first message of one"),
    REGISTRATION_DWELL_BUSINESS(REGISTRATION_DWELL),
    ANALYSIS_DWELL(
            "Stage analysis: given to an agent, or reopened, to resolved or closed; each visit of a stage counts"),
    ANALYSIS_DWELL_BUSINESS(ANALYSIS_DWELL),
    SOLUTION_DWELL("Stage solution: resolved to followed up, csat score, closed or reopened"),
    FOLLOW_UP_DWELL("Stage follow-up: followed up or csat score to closed or reopened");

    public static final int COUNT = values().length;

    private final String span;
    private final boolean inBusinessTime;

    Timing(String span) {
        this.span = span;
        this.inBusinessTime = false;
    }

    /** The same span in business time. */
    Timing(Timing elapsed) {
        this.span = elapsed.span;
        this.inBusinessTime = true;
    }

    /** What one of its metrics says. */
    public String describe(Statistic statistic) {
        if (statistic != Statistic.MEAN) {
            return span + (inBusinessTime ? ", in business time, " : ", ") + statistic.words() + ".";
        }
        return inBusinessTime
                ? span
                        + ", in business time, mean: open time of the calendar that governs the place where it ended, less pauses; absent without a calendar."
                : span + ", mean of those that completed in the window.";
    }
}
