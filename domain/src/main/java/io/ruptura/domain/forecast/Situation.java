package io.ruptura.domain.forecast;

/**
 * What is known of a scope when its next minutes are forecast. Contacts are counted as the service level counts them.
 *
 * @param windowSeconds length of the window that tells how it goes now
 * @param inTime contacts of the window that count as answered in time
 * @param due contacts of the window that had their service-level event
 * @param inTimeOfDay the same of the longest window, which tells what is usual
 * @param atRisk contacts that wait and are near the threshold
 * @param offered entries into the queue in the window
 * @param finished contacts of the window that were answered or left
 * @param slots of agents who are on duty now; NaN when no agents are known
 * @param meanSlots of agents who were on duty in the window, on average
 */
public record Situation(
        double windowSeconds,
        double inTime,
        double due,
        double inTimeOfDay,
        double dueOfDay,
        double atRisk,
        double offered,
        double finished,
        double slots,
        double meanSlots) {

    /** Whether it is known how the service does: without any contact there is nothing to go by. */
    boolean isKnown() {
        return due > 0 && windowSeconds > 0;
    }

    /** Contacts expected to have their service-level event in so many seconds; half a contact more, as even none says little. */
    double expected(double seconds) {
        return (due + 0.5) * seconds / windowSeconds;
    }
}
