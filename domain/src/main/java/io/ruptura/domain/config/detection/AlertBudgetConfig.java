package io.ruptura.domain.config.detection;

import io.ruptura.domain.budget.AlertBudget;
import io.ruptura.domain.budget.Shifts;
import io.ruptura.domain.config.binding.Setting;
import java.io.Serializable;
import java.time.Duration;
import java.time.LocalTime;

/** How often people may be interrupted in a shift. */
public record AlertBudgetConfig(
        @Setting(
                value =
                        "Ruptures of less than critical severity that may open in a shift; what is beyond is suppressed for the budget and opens in the next shift if it still holds. 0 is no limit.",
                byDefault = "0",
                min = 0,
                max = 1000,
                example = "6")
        int perShift,

        @Setting(value = "How long a shift is.", byDefault = "8h", min = 3600, max = 86400)
        Duration shift,

        @Setting(
                value = "Local time at which the first shift of a day begins; the others follow it.",
                byDefault = "06:00",
                example = "07:30")
        String firstShift,

        @Setting(
                value =
                        "Share of the interruptions that may be false, over all series together; a rupture that is not evident enough for it is held back until it is.",
                byDefault = "0.1",
                min = 0.001,
                max = 1)
        double falseShare,

        @Setting(
                value = "After so long half of what was interrupted for is forgotten.",
                byDefault = "7d",
                min = 3600,
                max = 31536000)
        Duration memory)
        implements Serializable {

    /** The budget itself, with shifts by the clocks of this zone. */
    public AlertBudget toBudget(String zone) {
        Shifts shifts = new Shifts(zone, LocalTime.parse(firstShift).toSecondOfDay() / 60, shift.toMillis());
        return new AlertBudget(shifts, perShift, falseShare, memory.toMillis());
    }
}
