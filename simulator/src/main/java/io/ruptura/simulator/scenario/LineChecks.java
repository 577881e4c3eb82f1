package io.ruptura.simulator.scenario;

import io.ruptura.domain.event.Priority;

/** What must hold for one line of a scenario. */
final class LineChecks {

    private final Scenario scenario;
    private final Rules rules;

    LineChecks(Scenario scenario, Rules rules) {
        this.scenario = scenario;
        this.rules = rules;
    }

    void check(String key, LineConfig line) {
        rules.isGiven(key + ".channel", line.channel(), "phone");
        rules.isGiven(key + ".queue", line.queue(), "billing");
        if (!line.profile().isEmpty() && !scenario.profiles().containsKey(line.profile())) {
            rules.broken(
                    key + ".profile",
                    "must be one of the profiles " + scenario.profiles().keySet(),
                    line.profile(),
                    "office");
        }
        rules.isWeek(key + ".staff", line.staff());
        line.priorities().keySet().stream()
                .filter(word -> Priority.ofWord(word) == null)
                .forEach(word -> rules.broken(
                        key + ".priorities", "must be low, normal, high or urgent", word, "{normal: 8, high: 2}"));
        rules.areWeights(key + ".priorities", line.priorities(), "{normal: 8, high: 2}");
        if (!line.topics().isEmpty()) {
            rules.areWeights(key + ".topics", line.topics(), "{invoice: 5, login: 1}");
        }
        if (line.transferShare() > 0 && !scenario.hasLine(line.channel(), line.transferTo())) {
            rules.broken(key + ".transfer-to", "must be a queue of the same channel", line.transferTo(), "retention");
        }
        checkBot(key + ".bot", line);
    }

    private void checkBot(String key, LineConfig line) {
        LineConfig target = scenario.line(line.botChannel(), line.botQueue());
        if (line.bot().isThere() && target == null) {
            rules.broken(
                    key + ".queue",
                    "must be, with channel, one of the lines",
                    line.botChannel() + "/" + line.botQueue(),
                    "support");
        } else if (line.bot().isThere() && !target.equals(line) && target.bot().isThere()) {
            rules.broken(key + ".queue", "must be a queue without a bot", target.name(), "support");
        }
    }
}
