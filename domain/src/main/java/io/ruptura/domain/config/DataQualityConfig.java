package io.ruptura.domain.config;

import io.ruptura.domain.config.binding.Setting;
import io.ruptura.domain.quality.drift.DriftRules;
import java.io.Serializable;
import java.time.Duration;

/** When the numbers are in doubt. */
public record DataQualityConfig(
        @Setting(
                value = "Contacts by which the backlog and the platform's own count of a queue may differ.",
                byDefault = "5",
                min = 0,
                max = 1000000)
        int backlogTolerance,

        @Setting(
                value = "Share of the larger of the two by which they may differ; the more generous limit holds.",
                byDefault = "0.1",
                min = 0,
                max = 1)
        double backlogToleranceShare,

        @Setting(
                value = "How many counts in a row must disagree before the backlog is in doubt.",
                byDefault = "3",
                min = 1,
                max = 100)
        int disagreements,

        @Setting(
                value = "How long a number may be missing among the events of a source that numbers them.",
                byDefault = "1m",
                min = 0,
                max = 86400)
        Duration missingAfter)
        implements Serializable {

    public DriftRules toDriftRules() {
        return new DriftRules(backlogTolerance, backlogToleranceShare, disagreements);
    }
}
